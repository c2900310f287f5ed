import type { ActionType } from '../catalogue/catalogue.ts';

/**
 * What the caller hears while a block runs. The one table of what breaks silence: the meter and the simulator read it.
 *
 * - `prompt`: speech or audio for as long as the prompt lasts.
 * - `question`: a prompt, then the caller's own turn; waiting for the caller is not silence.
 * - `nothing`: dead air for as long as the block takes.
 * - `elsewhere`: what is heard is another's business: the contact leaves the flow (queue music, the line going dead), a module
 *   may speak, and a Wait runs a branch of its own (`sound-of-wait.ts`).
 */
export type Hearing = 'prompt' | 'question' | 'nothing' | 'elsewhere';

export const HEARING: Readonly<Record<ActionType, Hearing>> = {
  AssociateContactToCustomerProfile: 'nothing',
  AuthenticateParticipant: 'question',
  CheckHoursOfOperation: 'nothing',
  CheckMetricData: 'nothing',
  CheckOutboundCallStatus: 'nothing',
  CheckSegmentMembershipForCustomerProfile: 'nothing',
  CheckVoiceId: 'nothing',
  Compare: 'nothing',
  CompleteOutboundCall: 'elsewhere',
  ConnectParticipantWithAgenticCX: 'question',
  ConnectParticipantWithLexBot: 'question',
  CreateCallbackContact: 'nothing',
  CreateCase: 'nothing',
  CreateContact: 'nothing',
  CreateCustomerProfile: 'nothing',
  CreatePersistentContactAssociation: 'nothing',
  CreateTask: 'nothing',
  CreateWisdomSession: 'nothing',
  DequeueContactAndTransferToQueue: 'elsewhere',
  DisconnectParticipant: 'elsewhere',
  DistributeByPercentage: 'nothing',
  EndFlowExecution: 'elsewhere',
  EndFlowModuleExecution: 'elsewhere',
  EvaluateDataTableValues: 'nothing',
  GetCalculatedAttributesForCustomerProfile: 'nothing',
  GetCase: 'nothing',
  GetCustomerProfile: 'nothing',
  GetCustomerProfileObject: 'nothing',
  GetMetricData: 'nothing',
  GetOutboundCommunicationStatus: 'nothing',
  GetParticipantInput: 'question',
  InvokeFlowModule: 'elsewhere',
  InvokeLambdaFunction: 'nothing',
  ListDataTableValues: 'nothing',
  LoadContactContent: 'nothing',
  LoadLambdaFunctionResult: 'nothing',
  Loop: 'nothing',
  MessageParticipant: 'prompt',
  MessageParticipantIteratively: 'prompt',
  PutDialRequest: 'nothing',
  PutLambdaInvokeRequest: 'nothing',
  RenderMessageTemplate: 'nothing',
  ResumeContact: 'nothing',
  RouteContactToAgent: 'elsewhere',
  SendOutboundEmail: 'nothing',
  SendSMS: 'nothing',
  ShowView: 'question',
  StartOutboundChatContact: 'nothing',
  StartOutboundEmailContact: 'nothing',
  StartVoiceIdStream: 'nothing',
  TagContact: 'nothing',
  TransferContactToAgent: 'elsewhere',
  TransferContactToQueue: 'elsewhere',
  TransferParticipantToThirdParty: 'elsewhere',
  TransferToFlow: 'elsewhere',
  UntagContact: 'nothing',
  UpdateCase: 'nothing',
  UpdateContactAttributes: 'nothing',
  UpdateContactCallbackNumber: 'nothing',
  UpdateContactData: 'nothing',
  UpdateContactEventHooks: 'nothing',
  UpdateContactMediaProcessing: 'nothing',
  UpdateContactMediaStreamingBehavior: 'nothing',
  UpdateContactRecordingAndAnalyticsBehavior: 'nothing',
  UpdateContactRecordingBehavior: 'nothing',
  UpdateContactRoutingBehavior: 'nothing',
  UpdateContactRoutingCriteria: 'nothing',
  UpdateContactTargetQueue: 'nothing',
  UpdateContactTextToSpeechVoice: 'nothing',
  UpdateCustomerProfile: 'nothing',
  UpdateFlowAttributes: 'nothing',
  UpdateFlowLoggingBehavior: 'nothing',
  UpdatePreviousContactParticipantState: 'nothing',
  UpsertDataTableValues: 'nothing',
  Wait: 'elsewhere',
};

/** What the caller hears while a block of a type runs; undefined for types that nobody knows. */
export function hearingOf(type: string): Hearing | undefined {
  return Object.hasOwn(HEARING, type) ? HEARING[type as ActionType] : undefined;
}
