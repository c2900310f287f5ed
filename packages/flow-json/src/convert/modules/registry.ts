import type { ModuleConverter } from '../became.ts';
import { checkAttribute } from './check-attribute.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkQueueStatus } from './check-queue-status.ts';
import { checkStaffing } from './check-staffing.ts';
import { createCallback } from './create-callback.ts';
import { createTask } from './create-task.ts';
import { dial } from './dial.ts';
import { disconnect } from './disconnect.ts';
import { getQueueMetrics } from './get-queue-metrics.ts';
import { getUserInput } from './get-user-input.ts';
import { hold } from './hold.ts';
import { invokeExternalResource } from './invoke-external-resource.ts';
import { invokeFlowModule } from './invoke-flow-module.ts';
import { loopPrompts } from './loop-prompts.ts';
import { loop } from './loop.ts';
import { startMediaStreaming, stopMediaStreaming } from './media-streaming.ts';
import { percentileBranching } from './percentile-branching.ts';
import { playPrompt } from './play-prompt.ts';
import { resumeContact } from './resume-contact.ts';
import { resume, returnFromFlowModule } from './resume.ts';
import { setAttributes, setFlowAttributes, setScreenPop } from './set-attributes.ts';
import { setCallbackNumber } from './set-callback-number.ts';
import { setContactData } from './set-contact-data.ts';
import { setCustomerQueueFlow, setDisconnectFlow, setEventHook } from './set-event-hook.ts';
import { setLoggingBehavior } from './set-logging-behavior.ts';
import { setQueue } from './set-queue.ts';
import { setRecordingBehavior } from './set-recording-behavior.ts';
import { setVoice } from './set-voice.ts';
import { storeUserInput } from './store-user-input.ts';
import { customerInQueue, transferToFlowModule, transfer } from './transfer.ts';
import { unpublished, voiceId } from './unpublished.ts';
import { updateRoutingPriority } from './update-routing-priority.ts';
import { wait } from './wait.ts';

/** How blocks of every known old type are converted, by type. Several types may have meant one block over the years. */
export const MODULES: Readonly<Record<string, ModuleConverter>> = {
  AuthenticateParticipant: unpublished,
  Cases: unpublished,
  ChangeRoutingPriority: updateRoutingPriority,
  CheckAttribute: checkAttribute,
  CheckCallProgress: unpublished,
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckQueueStatus: checkQueueStatus,
  CheckStaffing: checkStaffing,
  CheckVoiceId: voiceId,
  CreateCallback: createCallback,
  CreatePersistentContactAssociation: unpublished,
  CreateTask: createTask,
  CustomerInQueue: customerInQueue,
  CustomerProfiles: unpublished,
  Dial: dial,
  Disconnect: disconnect,
  DistributeByPercentage: percentileBranching,
  GetMetricData: getQueueMetrics,
  GetQueueMetrics: getQueueMetrics,
  GetUserInput: getUserInput,
  HoldCustomerOrAgent: hold,
  InvokeExternalResource: invokeExternalResource,
  InvokeFlowModule: invokeFlowModule,
  Loop: loop,
  LoopPrompts: loopPrompts,
  PercentileBranching: percentileBranching,
  PlayAudio: playPrompt,
  PlayPrompt: playPrompt,
  Resume: resume,
  ResumeContact: resumeContact,
  ReturnFromFlowModule: returnFromFlowModule,
  SendMessage: unpublished,
  SetAttributes: setAttributes,
  SetCallBackNumber: setCallbackNumber,
  SetContactData: setContactData,
  SetContactFlow: setEventHook,
  SetCustomerQueueFlow: setCustomerQueueFlow,
  SetDisconnectFlow: setDisconnectFlow,
  SetEventHook: setEventHook,
  SetFlowAttributes: setFlowAttributes,
  SetHoldFlow: setEventHook,
  SetLoggingBehavior: setLoggingBehavior,
  SetQueue: setQueue,
  SetRecordingBehavior: setRecordingBehavior,
  SetRoutingCriteria: unpublished,
  SetScreenPop: setScreenPop,
  SetVoice: setVoice,
  SetVoiceId: voiceId,
  SetWhisperFlow: setEventHook,
  SetWisdomAssistant: unpublished,
  ShowView: unpublished,
  StartMediaStreaming: startMediaStreaming,
  StopMediaStreaming: stopMediaStreaming,
  StoreCustomerInput: storeUserInput,
  StoreUserInput: storeUserInput,
  TagContact: unpublished,
  Transfer: transfer,
  TransferToFlow: transferToFlowModule,
  UpdateAgentState: hold,
  UpdateRoutingPriority: updateRoutingPriority,
  Wait: wait,
};

/** The converter for an old type; undefined for a type that is not known. */
export function converterOf(type: string): ModuleConverter | undefined {
  return Object.hasOwn(MODULES, type) ? MODULES[type] : undefined;
}
