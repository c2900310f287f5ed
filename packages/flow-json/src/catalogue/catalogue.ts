import type { ActionDefinition } from './action-definition.ts';
import { compare } from './actions/compare.ts';
import { disconnectParticipant } from './actions/disconnect-participant.ts';
import { endFlowExecution } from './actions/end-flow-execution.ts';
import { getParticipantInput } from './actions/get-participant-input.ts';
import { invokeLambdaFunction } from './actions/invoke-lambda-function.ts';
import { loop } from './actions/loop.ts';
import { messageParticipant } from './actions/message-participant.ts';
import { transferContactToQueue } from './actions/transfer-contact-to-queue.ts';
import { transferToFlow } from './actions/transfer-to-flow.ts';
import { updateContactAttributes } from './actions/update-contact-attributes.ts';
import { updateContactTargetQueue } from './actions/update-contact-target-queue.ts';
import { updateFlowLoggingBehavior } from './actions/update-flow-logging-behavior.ts';

/** Every action type that is described here, by its `Type`. */
export const CATALOGUE = {
  Compare: compare,
  DisconnectParticipant: disconnectParticipant,
  EndFlowExecution: endFlowExecution,
  GetParticipantInput: getParticipantInput,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  TransferContactToQueue: transferContactToQueue,
  TransferToFlow: transferToFlow,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
} as const satisfies Readonly<Record<string, ActionDefinition>>;

/** An action type that the catalogue describes. */
export type ActionType = keyof typeof CATALOGUE;

/** The definition of a type; undefined where the catalogue has none. */
export function definitionOf(type: string): ActionDefinition | undefined {
  return Object.hasOwn(CATALOGUE, type) ? CATALOGUE[type as ActionType] : undefined;
}
