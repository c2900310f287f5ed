import type { Rule } from './rule.ts';

export const unknownActionType: Rule = {
  code: 'WL101',
  name: 'unknown-action-type',
  severity: 'warning',
  summary: 'Every action has a type that the catalogue describes.',
  reason:
    'The service refuses a type it does not know ("Invalid Action type"). The catalogue may be behind the service, so this is a warning, and the block itself is not judged; names that are known to be refused are errors; flow-language 7.7.',
  fix: 'Two names that AWS’s pages misprint are written as the service knows them.',
  check: ({ blocks }) =>
    blocks
      .filter(({ definition }) => definition === undefined)
      .map(({ action, index, path }) => {
        const found = {
          path: `${path}.Type`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" has the type "${action.Type}", which the catalogue does not describe.`,
        };
        const meant = Object.hasOwn(REFUSED, action.Type) ? REFUSED[action.Type] : undefined;
        if (meant === undefined) {
          return { ...found, hint: 'Check the spelling. If the type is right, the block is left unjudged.' };
        }
        const severity = 'error' as const;
        if (meant === null) return { ...found, severity, hint: 'The service has no such type.' };
        const hint = `The service refuses that name; it knows ${meant}.`;
        if (!RENAMED.has(action.Type)) return { ...found, severity, hint };
        const edits = [{ at: ['Actions', index, 'Type'], value: meant }];
        return { ...found, severity, hint, fix: { description: `Name the type "${meant}".`, edits } };
      }),
};

/** Names of which AWS's own pages misprint another, parameters and all (flow-language 7.1, 7.3). */
const RENAMED: ReadonlySet<string> = new Set(['UnTagContact', 'UpdateRoutingCriteria']);

/**
 * Names that stand on pages or in tools and that the service refuses, with what it knows instead; null where there is
 * nothing (flow-language 7.7).
 */
const REFUSED: Readonly<Record<string, string | null>> = {
  CheckAttribute: 'Compare',
  CheckCondition: 'Compare',
  CheckQueueStatus: 'CheckMetricData',
  CheckStaffing: 'CheckMetricData',
  Distribute: 'DistributeByPercentage',
  EntryPoint: null,
  GetUserInput: 'GetParticipantInput and ConnectParticipantWithLexBot',
  InvokeAPI: null,
  InvokeBedrockAgent: null,
  LoadLambdaInvocationResult: 'LoadLambdaFunctionResult',
  PlayPrompt: 'MessageParticipant',
  ReturnFromFlowModule: 'EndFlowModuleExecution',
  SetCallbackNumber: 'UpdateContactCallbackNumber',
  SetContactAttributes: 'UpdateContactAttributes',
  SetLoggingBehavior: 'UpdateFlowLoggingBehavior',
  SetRecordingAndAnalyticsBehavior: 'UpdateContactRecordingAndAnalyticsBehavior',
  SetRecordingBehavior: 'UpdateContactRecordingBehavior',
  SetVoice: 'UpdateContactTextToSpeechVoice',
  SetWorkingQueue: 'UpdateContactTargetQueue',
  StartMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  StopMediaStreaming: 'UpdateContactMediaStreamingBehavior',
  StoreUserInput: 'GetParticipantInput',
  TransferContactToFlow: 'TransferToFlow',
  TransferToAgent: 'TransferContactToAgent',
  TransferToPhoneNumber: 'TransferParticipantToThirdParty',
  TransferToQueue: 'TransferContactToQueue',
  TransferToThirdParty: 'TransferParticipantToThirdParty',
  Trigger: null,
  UnTagContact: 'UntagContact',
  UpdateRoutingCriteria: 'UpdateContactRoutingCriteria',
};
