import { disconnectParticipant } from '../catalogue/actions/disconnect-participant.ts';
import type { FlowType } from '../catalogue/action-definition.ts';
import type { Action } from '../flow/flow.ts';
import type { CallBranch } from './call.ts';
import { createCall } from './create-call.ts';
import { jobKeys } from './jobs/job-key.ts';
import { judgeIn } from './judge-in.ts';
import { lower } from './lower.ts';
import type { FlowPlace } from './place-of-action.ts';
import { recordSteps } from './recorder.ts';
import { asWritten, type Written } from './written.ts';

/** The part of a flow that its code says: where it begins, and its actions. */
export interface WrittenActions {
  readonly start: string;
  readonly actions: readonly Action[];
}

/**
 * Runs the code of a flow and gives the actions that it writes. Performs no I/O.
 *
 * @throws FlowUsageError when the code says something that Connect refuses or nobody can reach
 */
export function writeActions(place: FlowPlace, body: CallBranch, written: Written): WrittenActions {
  const setting = { place, jobKey: jobKeys() };
  const steps = recordSteps((recorder) => body(createCall(recorder, setting)), judgeIn(place));
  const { start, actions, verbatim } = lower(steps, endOf(place.type), written.start);
  return { start, actions: asWritten(actions, written, (action) => verbatim.has(action)) };
}

/** How a flow ends that falls off its end: modules return, and whisper and hold flows cannot hang up. */
function endOf(type: FlowType): string {
  if (type === 'MODULE') return 'EndFlowModuleExecution';
  const canHangUp: readonly FlowType[] = disconnectParticipant.flowTypes;
  return canHangUp.includes(type) ? 'DisconnectParticipant' : 'EndFlowExecution';
}
