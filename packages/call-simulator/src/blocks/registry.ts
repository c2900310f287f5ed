import type { ActionType } from '@warmline/flow-json';
import type { Block } from './block.ts';
import { compare } from './compare.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';
import { updateFlowLoggingBehavior } from './update-flow-logging-behavior.ts';

/** Every block type that the simulator plays; others are refused by name. */
export const BLOCKS: Readonly<Partial<Record<ActionType, Block>>> = {
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
};

/** The block of a type; undefined for types that are not simulated. */
export function blockOf(type: string): Block | undefined {
  return Object.hasOwn(BLOCKS, type) ? BLOCKS[type as ActionType] : undefined;
}

/** The action types that a call can be played through. */
export const SIMULATED_TYPES: readonly string[] = Object.keys(BLOCKS);
