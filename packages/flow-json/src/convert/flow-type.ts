import { MODULE_SETTINGS } from '../flow/module-settings.ts';
import type { FlowType } from '../catalogue/action-definition.ts';
import { disconnectParticipant } from '../catalogue/actions/disconnect-participant.ts';
import { standingOf } from '../catalogue/standing-of.ts';
import { flowTypeNamed } from '../flow/flow-type.ts';
import type { JsonObject } from '../json.ts';
import type { OldExport } from './old-export.ts';

/** The type of the flow: what the export says, else a module where a block returns from one; undefined where neither. */
export function typeOfFlow({ type, modules }: OldExport): FlowType | undefined {
  return (
    flowTypeNamed(type) ?? (modules.some((module) => module.type === 'ReturnFromFlowModule') ? 'MODULE' : undefined)
  );
}

/** The action that ends a flow of this type: it hangs up, except where the service lets flows end only. */
export function endingOf(flowType: FlowType | undefined): 'DisconnectParticipant' | 'EndFlowExecution' {
  const mayHangUp = flowType === undefined || standingOf(disconnectParticipant, flowType) !== 'refused';
  return mayHangUp ? 'DisconnectParticipant' : 'EndFlowExecution';
}

/** The settings that the console writes for every module, and that other flows do not have (flow-language 4.3). */
export function settingsFor(flowType: FlowType | undefined): { readonly Settings?: JsonObject } {
  return flowType === 'MODULE' ? { Settings: MODULE_SETTINGS } : {};
}
