import type { ActionType } from '@warmline/flow-json';
import type { Block } from './block.ts';
import { compare } from './compare.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loadLambdaFunctionResult } from './load-lambda-function-result.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
import { tagContact } from './tag-contact.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';
import { updateContactData } from './update-contact-data.ts';
import { updateFlowAttributes } from './update-flow-attributes.ts';
import { wait } from './wait.ts';
import { withoutEffect } from './without-effect.ts';

/** Every block type that the simulator plays; others are refused by name. */
export const BLOCKS: Readonly<Partial<Record<ActionType, Block>>> = {
  Compare: compare,
  DisconnectParticipant: disconnectParticipant,
  EndFlowExecution: endFlowExecution,
  GetParticipantInput: getParticipantInput,
  InvokeLambdaFunction: invokeLambdaFunction,
  LoadLambdaFunctionResult: loadLambdaFunctionResult,
  Loop: loop,
  MessageParticipant: messageParticipant,
  TagContact: tagContact,
  TransferContactToQueue: transferContactToQueue,
  TransferToFlow: transferToFlow,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: withoutEffect,
  UpdateContactRecordingBehavior: withoutEffect,
  UpdateContactRoutingBehavior: withoutEffect,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: withoutEffect,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: withoutEffect,
  Wait: wait,
};

/** The block of a type; undefined for types that are not simulated. */
export function blockOf(type: string): Block | undefined {
  return Object.hasOwn(BLOCKS, type) ? BLOCKS[type as ActionType] : undefined;
}

/** The action types that a call can be played through. */
export const SIMULATED_TYPES: readonly string[] = Object.keys(BLOCKS);
