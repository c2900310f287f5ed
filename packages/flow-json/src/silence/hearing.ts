import type { ActionType } from '../catalogue/catalogue.ts';

/**
 * What the caller hears while a block runs. The one table of what breaks silence: the meter and the simulator read it.
 *
 * - `prompt`: speech or audio for as long as the prompt lasts.
 * - `question`: a prompt, then the caller's own turn; waiting for the caller is not silence.
 * - `nothing`: dead air for as long as the block takes.
 * - `elsewhere`: the contact leaves the flow; what follows (queue music, the line going dead) is not this flow's.
 */
export type Hearing = 'prompt' | 'question' | 'nothing' | 'elsewhere';

export const HEARING: Readonly<Record<ActionType, Hearing>> = {
  Compare: 'nothing',
  DisconnectParticipant: 'elsewhere',
  EndFlowExecution: 'elsewhere',
  GetParticipantInput: 'question',
  InvokeLambdaFunction: 'nothing',
  Loop: 'nothing',
  MessageParticipant: 'prompt',
  TransferContactToQueue: 'elsewhere',
  TransferToFlow: 'elsewhere',
  UpdateContactAttributes: 'nothing',
  UpdateContactTargetQueue: 'nothing',
  UpdateFlowLoggingBehavior: 'nothing',
};

/**
 * The same for types that the catalogue does not describe yet. A module may speak, and a Wait may run a branch that does, so
 * neither is held against the flow.
 */
const UNDESCRIBED: Readonly<Record<string, Hearing>> = {
  AssociateContactToCustomerProfile: 'nothing',
  AuthenticateParticipant: 'question',
  CheckHoursOfOperation: 'nothing',
  CheckMetricData: 'nothing',
  CheckOutboundCallStatus: 'nothing',
  CheckSegmentMembershipForCustomerProfile: 'nothing',
  CheckVoiceId: 'nothing',
  CompleteOutboundCall: 'elsewhere',
  ConnectParticipantWithLexBot: 'question',
  CreateCallbackContact: 'nothing',
  CreateCase: 'nothing',
  CreateContact: 'nothing',
  CreateCustomerProfile: 'nothing',
  CreatePersistentContactAssociation: 'nothing',
  CreateTask: 'nothing',
  CreateWisdomSession: 'nothing',
  DequeueContactAndTransferToQueue: 'elsewhere',
  DistributeByPercentage: 'nothing',
  EndFlowModuleExecution: 'elsewhere',
  EvaluateDataTableValues: 'nothing',
  GetCalculatedAttributesForCustomerProfile: 'nothing',
  GetCase: 'nothing',
  GetCustomerProfile: 'nothing',
  GetCustomerProfileObject: 'nothing',
  GetMetricData: 'nothing',
  GetOutboundCommunicationStatus: 'nothing',
  InvokeFlowModule: 'elsewhere',
  ListDataTableValues: 'nothing',
  LoadContactContent: 'nothing',
  LoadLambdaFunctionResult: 'nothing',
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
  TransferParticipantToThirdParty: 'elsewhere',
  UntagContact: 'nothing',
  UpdateCase: 'nothing',
  UpdateContactCallbackNumber: 'nothing',
  UpdateContactData: 'nothing',
  UpdateContactEventHooks: 'nothing',
  UpdateContactMediaProcessing: 'nothing',
  UpdateContactMediaStreamingBehavior: 'nothing',
  UpdateContactRecordingAndAnalyticsBehavior: 'nothing',
  UpdateContactRecordingBehavior: 'nothing',
  UpdateContactRoutingBehavior: 'nothing',
  UpdateContactRoutingCriteria: 'nothing',
  UpdateContactTextToSpeechVoice: 'nothing',
  UpdateCustomerProfile: 'nothing',
  UpdateFlowAttributes: 'nothing',
  UpdatePreviousContactParticipantState: 'nothing',
  UpsertDataTableValues: 'nothing',
  Wait: 'elsewhere',
};

/** What the caller hears while a block of a type runs; undefined for types that nobody knows. */
export function hearingOf(type: string): Hearing | undefined {
  if (Object.hasOwn(HEARING, type)) return HEARING[type as ActionType];
  return Object.hasOwn(UNDESCRIBED, type) ? UNDESCRIBED[type] : undefined;
}
