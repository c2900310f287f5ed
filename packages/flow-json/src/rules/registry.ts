import { actionNotInFlowType } from './action-not-in-flow-type.ts';
import { actionNotOnChannel } from './action-not-on-channel.ts';
import { agentMetricCondition } from './agent-metric-condition.ts';
import { asyncIdOverwritten } from './async-id-overwritten.ts';
import { attributeKey } from './attribute-key.ts';
import { badConditions } from './bad-conditions.ts';
import { badIdentifier } from './bad-identifier.ts';
import { badParameterValue } from './bad-parameter-value.ts';
import { branchNeverTaken } from './branch-never-taken.ts';
import { contentTooLong } from './content-too-long.ts';
import { endlessCircle } from './endless-circle.ts';
import { externalNeverSet } from './external-never-set.ts';
import { externalReplaced } from './external-replaced.ts';
import { inProgressNotHandled } from './in-progress-not-handled.ts';
import { lambdaAnswerAfterFailure } from './lambda-answer-after-failure.ts';
import { lambdaArnLiteral } from './lambda-arn-literal.ts';
import { lambdaArnTooLong } from './lambda-arn-too-long.ts';
import { lambdaArnUnqualified } from './lambda-arn-unqualified.ts';
import { lambdaChainTooLong } from './lambda-chain-too-long.ts';
import { lambdaFailureIgnored } from './lambda-failure-ignored.ts';
import { lambdaFailureUntold } from './lambda-failure-untold.ts';
import { lambdaTimeLimit } from './lambda-time-limit.ts';
import { loadWithoutStart } from './load-without-start.ts';
import { menuWithoutSecondChance } from './menu-without-second-chance.ts';
import { missingErrorBranch } from './missing-error-branch.ts';
import { missingNextAction } from './missing-next-action.ts';
import { missingParameter } from './missing-parameter.ts';
import { missingStart } from './missing-start.ts';
import { missingTarget } from './missing-target.ts';
import { moduleSettings } from './module-settings.ts';
import { pollTooShort } from './poll-too-short.ts';
import { pollUnbounded } from './poll-unbounded.ts';
import { promptTooLong } from './prompt-too-long.ts';
import { queueTransferWithoutQueue } from './queue-transfer-without-queue.ts';
import { reservedTag } from './reserved-tag.ts';
import { resourceNotAnId } from './resource-not-an-id.ts';
import type { Rule } from './rule.ts';
import { silenceOverBudget } from './silence-over-budget.ts';
import { ssmlMalformed } from './ssml-malformed.ts';
import { storedTimeoutUnhandled } from './stored-timeout-unhandled.ts';
import { terminalWithTransitions } from './terminal-with-transitions.ts';
import { textWithSsml } from './text-with-ssml.ts';
import { tooManyActions } from './too-many-actions.ts';
import { unknownActionType } from './unknown-action-type.ts';
import { unknownParameter } from './unknown-parameter.ts';
import { unreachableBlock } from './unreachable-block.ts';
import { unsupportedErrorBranch } from './unsupported-error-branch.ts';
import { waitForTwoEvents } from './wait-for-two-events.ts';
import { waitInContinue } from './wait-in-continue.ts';
import { waitTooShort } from './wait-too-short.ts';

/** Every rule on a contact flow, by code. */
export const FLOW_RULES: readonly Rule[] = [
  unknownActionType,
  badIdentifier,
  missingStart,
  missingTarget,
  missingNextAction,
  terminalWithTransitions,
  unknownParameter,
  missingParameter,
  badParameterValue,
  missingErrorBranch,
  unsupportedErrorBranch,
  badConditions,
  tooManyActions,
  unreachableBlock,
  resourceNotAnId,
  actionNotInFlowType,
  actionNotOnChannel,
  moduleSettings,
  branchNeverTaken,
  contentTooLong,
  attributeKey,
  reservedTag,
  waitForTwoEvents,
  agentMetricCondition,
  lambdaTimeLimit,
  lambdaFailureUntold,
  lambdaFailureIgnored,
  lambdaArnUnqualified,
  lambdaAnswerAfterFailure,
  lambdaArnTooLong,
  lambdaArnLiteral,
  lambdaChainTooLong,
  externalReplaced,
  externalNeverSet,
  asyncIdOverwritten,
  loadWithoutStart,
  inProgressNotHandled,
  waitInContinue,
  waitTooShort,
  pollUnbounded,
  pollTooShort,
  silenceOverBudget,
  endlessCircle,
  queueTransferWithoutQueue,
  menuWithoutSecondChance,
  promptTooLong,
  ssmlMalformed,
  textWithSsml,
  storedTimeoutUnhandled,
];
