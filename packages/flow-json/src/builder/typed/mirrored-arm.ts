import type { JsonObject } from '../../json.ts';

/**
 * The branch that `NextAction` repeats where success never takes it: what follows is then reached only through branches.
 * Undefined where success leads on. The console's habit (flow-language 2.4), and ours for the types it does not name.
 */
export function mirroredArm(type: string, parameters: JsonObject): string | undefined {
  switch (type) {
    case 'GetParticipantInput':
      return parameters['StoreInput'] === 'False' ? 'NoMatchingCondition' : undefined;
    case 'TransferParticipantToThirdParty':
      return parameters['ContinueFlowExecution'] === 'False' ? 'NoMatchingError' : undefined;
    default:
      return Object.hasOwn(MIRRORED, type) ? MIRRORED[type] : undefined;
  }
}

const MIRRORED: Readonly<Record<string, string>> = {
  CheckHoursOfOperation: 'NoMatchingError',
  CheckMetricData: 'NoMatchingCondition',
  CheckOutboundCallStatus: 'NoMatchingError',
  CheckSegmentMembershipForCustomerProfile: 'NoMatchingError',
  CheckVoiceId: 'NoMatchingError',
  Compare: 'NoMatchingCondition',
  ConnectParticipantWithLexBot: 'NoMatchingCondition',
  DequeueContactAndTransferToQueue: 'NoMatchingError',
  DistributeByPercentage: 'NoMatchingCondition',
  Loop: 'DoneLooping',
  ShowView: 'NoMatchingError',
  TransferContactToQueue: 'NoMatchingError',
  TransferToFlow: 'NoMatchingError',
  Wait: 'NoMatchingError',
};
