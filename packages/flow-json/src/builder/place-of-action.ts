import type { Channel, FlowType } from '../catalogue/action-definition.ts';
import { definitionOf } from '../catalogue/catalogue.ts';
import { standingOf } from '../catalogue/standing-of.ts';
import { FlowUsageError } from '../errors.ts';
import type { Statement } from './statement.ts';

/** Where the statements of a flow are to run. */
export interface FlowPlace {
  readonly type: FlowType;
  /** Empty where nobody says. */
  readonly channels: readonly Channel[];
}

/**
 * Refuses an action that cannot stand in a flow of that type, or runs on none of the channels that the flow is for.
 *
 * @throws FlowUsageError that names the block, and what to use instead where there is something
 */
export function refuseOutOfPlace({ name, type: action }: Statement, { type, channels }: FlowPlace): void {
  const definition = definitionOf(action);
  if (definition === undefined) return;
  if (standingOf(definition, type) === 'refused') {
    throw new FlowUsageError(
      `The block "${name}" (${action}) cannot stand in a flow of type ${type}. ${insteadOf(action, type)}`,
    );
  }
  if (channels.length > 0 && !channels.some((channel) => definition.channels.includes(channel))) {
    throw new FlowUsageError(
      `The block "${name}" (${action}) runs on ${definition.channels.join(', ')}, and the flow is for ${channels.join(', ')} only. Leave it out, or widen the flow's channels.`,
    );
  }
}

function insteadOf(action: string, type: FlowType): string {
  const other = Object.hasOwn(INSTEAD, action) ? INSTEAD[action]?.find((one) => isAllowed(one, type)) : undefined;
  return other === undefined ? 'Leave it out, or give the flow another type.' : `Use ${other} instead.`;
}

function isAllowed(action: string, type: FlowType): boolean {
  const definition = definitionOf(action);
  return definition !== undefined && standingOf(definition, type) !== 'refused';
}

/** What does nearly the same where a type is not allowed; the first that is. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  DisconnectParticipant: ['EndFlowExecution'],
  EndFlowModuleExecution: ['EndFlowExecution'],
  MessageParticipant: ['MessageParticipantIteratively'],
  MessageParticipantIteratively: ['MessageParticipant'],
  TransferContactToQueue: ['DequeueContactAndTransferToQueue'],
  DequeueContactAndTransferToQueue: ['TransferContactToQueue'],
  InvokeLambdaFunction: ['PutLambdaInvokeRequest'],
};
