import type { ActionDefinition } from './action-definition.ts';
import { associateContactToCustomerProfile } from './actions/associate-contact-to-customer-profile.ts';
import { authenticateParticipant } from './actions/authenticate-participant.ts';
import { checkHoursOfOperation } from './actions/check-hours-of-operation.ts';
import { checkMetricData } from './actions/check-metric-data.ts';
import { checkOutboundCallStatus } from './actions/check-outbound-call-status.ts';
import { checkSegmentMembershipForCustomerProfile } from './actions/check-segment-membership-for-customer-profile.ts';
import { checkVoiceId } from './actions/check-voice-id.ts';
import { compare } from './actions/compare.ts';
import { completeOutboundCall } from './actions/complete-outbound-call.ts';
import { connectParticipantWithAgenticCX } from './actions/connect-participant-with-agentic-cx.ts';
import { connectParticipantWithLexBot } from './actions/connect-participant-with-lex-bot.ts';
import { createCallbackContact } from './actions/create-callback-contact.ts';
import { createCase } from './actions/create-case.ts';
import { createContact } from './actions/create-contact.ts';
import { createCustomerProfile } from './actions/create-customer-profile.ts';
import { createPersistentContactAssociation } from './actions/create-persistent-contact-association.ts';
import { createTask } from './actions/create-task.ts';
import { createWisdomSession } from './actions/create-wisdom-session.ts';
import { dequeueContactAndTransferToQueue } from './actions/dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './actions/disconnect-participant.ts';
import { distributeByPercentage } from './actions/distribute-by-percentage.ts';
import { endFlowExecution } from './actions/end-flow-execution.ts';
import { endFlowModuleExecution } from './actions/end-flow-module-execution.ts';
import { evaluateDataTableValues } from './actions/evaluate-data-table-values.ts';
import { getCalculatedAttributesForCustomerProfile } from './actions/get-calculated-attributes-for-customer-profile.ts';
import { getCase } from './actions/get-case.ts';
import { getCustomerProfile } from './actions/get-customer-profile.ts';
import { getCustomerProfileObject } from './actions/get-customer-profile-object.ts';
import { getMetricData } from './actions/get-metric-data.ts';
import { getOutboundCommunicationStatus } from './actions/get-outbound-communication-status.ts';
import { getParticipantInput } from './actions/get-participant-input.ts';
import { invokeFlowModule } from './actions/invoke-flow-module.ts';
import { invokeLambdaFunction } from './actions/invoke-lambda-function.ts';
import { listDataTableValues } from './actions/list-data-table-values.ts';
import { loadContactContent } from './actions/load-contact-content.ts';
import { loadLambdaFunctionResult } from './actions/load-lambda-function-result.ts';
import { loop } from './actions/loop.ts';
import { messageParticipant } from './actions/message-participant.ts';
import { messageParticipantIteratively } from './actions/message-participant-iteratively.ts';
import { putDialRequest } from './actions/put-dial-request.ts';
import { putLambdaInvokeRequest } from './actions/put-lambda-invoke-request.ts';
import { renderMessageTemplate } from './actions/render-message-template.ts';
import { resumeContact } from './actions/resume-contact.ts';
import { routeContactToAgent } from './actions/route-contact-to-agent.ts';
import { sendOutboundEmail } from './actions/send-outbound-email.ts';
import { sendSms } from './actions/send-sms.ts';
import { showView } from './actions/show-view.ts';
import { startOutboundChatContact } from './actions/start-outbound-chat-contact.ts';
import { startOutboundEmailContact } from './actions/start-outbound-email-contact.ts';
import { startVoiceIdStream } from './actions/start-voice-id-stream.ts';
import { tagContact } from './actions/tag-contact.ts';
import { transferContactToAgent } from './actions/transfer-contact-to-agent.ts';
import { transferContactToQueue } from './actions/transfer-contact-to-queue.ts';
import { transferParticipantToThirdParty } from './actions/transfer-participant-to-third-party.ts';
import { transferToFlow } from './actions/transfer-to-flow.ts';
import { untagContact } from './actions/untag-contact.ts';
import { updateCase } from './actions/update-case.ts';
import { updateContactAttributes } from './actions/update-contact-attributes.ts';
import { updateContactCallbackNumber } from './actions/update-contact-callback-number.ts';
import { updateContactData } from './actions/update-contact-data.ts';
import { updateContactEventHooks } from './actions/update-contact-event-hooks.ts';
import { updateContactMediaProcessing } from './actions/update-contact-media-processing.ts';
import { updateContactMediaStreamingBehavior } from './actions/update-contact-media-streaming-behavior.ts';
import { updateContactRecordingAndAnalyticsBehavior } from './actions/update-contact-recording-and-analytics-behavior.ts';
import { updateContactRecordingBehavior } from './actions/update-contact-recording-behavior.ts';
import { updateContactRoutingBehavior } from './actions/update-contact-routing-behavior.ts';
import { updateContactRoutingCriteria } from './actions/update-contact-routing-criteria.ts';
import { updateContactTargetQueue } from './actions/update-contact-target-queue.ts';
import { updateContactTextToSpeechVoice } from './actions/update-contact-text-to-speech-voice.ts';
import { updateCustomerProfile } from './actions/update-customer-profile.ts';
import { updateFlowAttributes } from './actions/update-flow-attributes.ts';
import { updateFlowLoggingBehavior } from './actions/update-flow-logging-behavior.ts';
import { updatePreviousContactParticipantState } from './actions/update-previous-contact-participant-state.ts';
import { upsertDataTableValues } from './actions/upsert-data-table-values.ts';
import { wait } from './actions/wait.ts';

/** Every action type of the flow language, by its `Type`. */
export const CATALOGUE = {
  AssociateContactToCustomerProfile: associateContactToCustomerProfile,
  AuthenticateParticipant: authenticateParticipant,
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  CheckOutboundCallStatus: checkOutboundCallStatus,
  CheckSegmentMembershipForCustomerProfile: checkSegmentMembershipForCustomerProfile,
  CheckVoiceId: checkVoiceId,
  Compare: compare,
  CompleteOutboundCall: completeOutboundCall,
  ConnectParticipantWithAgenticCX: connectParticipantWithAgenticCX,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateCallbackContact: createCallbackContact,
  CreateCase: createCase,
  CreateContact: createContact,
  CreateCustomerProfile: createCustomerProfile,
  CreatePersistentContactAssociation: createPersistentContactAssociation,
  CreateTask: createTask,
  CreateWisdomSession: createWisdomSession,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  EvaluateDataTableValues: evaluateDataTableValues,
  GetCalculatedAttributesForCustomerProfile: getCalculatedAttributesForCustomerProfile,
  GetCase: getCase,
  GetCustomerProfile: getCustomerProfile,
  GetCustomerProfileObject: getCustomerProfileObject,
  GetMetricData: getMetricData,
  GetOutboundCommunicationStatus: getOutboundCommunicationStatus,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  ListDataTableValues: listDataTableValues,
  LoadContactContent: loadContactContent,
  LoadLambdaFunctionResult: loadLambdaFunctionResult,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  PutDialRequest: putDialRequest,
  PutLambdaInvokeRequest: putLambdaInvokeRequest,
  RenderMessageTemplate: renderMessageTemplate,
  ResumeContact: resumeContact,
  RouteContactToAgent: routeContactToAgent,
  SendOutboundEmail: sendOutboundEmail,
  SendSMS: sendSms,
  ShowView: showView,
  StartOutboundChatContact: startOutboundChatContact,
  StartOutboundEmailContact: startOutboundEmailContact,
  StartVoiceIdStream: startVoiceIdStream,
  TagContact: tagContact,
  TransferContactToAgent: transferContactToAgent,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateCase: updateCase,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactMediaProcessing: updateContactMediaProcessing,
  UpdateContactMediaStreamingBehavior: updateContactMediaStreamingBehavior,
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: updateContactRoutingCriteria,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateCustomerProfile: updateCustomerProfile,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: updatePreviousContactParticipantState,
  UpsertDataTableValues: upsertDataTableValues,
  Wait: wait,
} as const satisfies Readonly<Record<string, ActionDefinition>>;

/** An action type that the catalogue describes. */
export type ActionType = keyof typeof CATALOGUE;

/** The definition of a type; undefined where the catalogue has none. */
export function definitionOf(type: string): ActionDefinition | undefined {
  return Object.hasOwn(CATALOGUE, type) ? CATALOGUE[type as ActionType] : undefined;
}
