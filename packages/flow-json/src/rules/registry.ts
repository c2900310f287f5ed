import { badConditions } from './bad-conditions.ts';
import { badIdentifier } from './bad-identifier.ts';
import { badParameterValue } from './bad-parameter-value.ts';
import { lambdaAnswerAfterFailure } from './lambda-answer-after-failure.ts';
import { lambdaArnUnqualified } from './lambda-arn-unqualified.ts';
import { lambdaFailureIgnored } from './lambda-failure-ignored.ts';
import { lambdaFailureUntold } from './lambda-failure-untold.ts';
import { lambdaTimeLimit } from './lambda-time-limit.ts';
import { missingErrorBranch } from './missing-error-branch.ts';
import { missingNextAction } from './missing-next-action.ts';
import { missingParameter } from './missing-parameter.ts';
import { missingStart } from './missing-start.ts';
import { missingTarget } from './missing-target.ts';
import type { Rule } from './rule.ts';
import { silenceOverBudget } from './silence-over-budget.ts';
import { terminalWithTransitions } from './terminal-with-transitions.ts';
import { tooManyActions } from './too-many-actions.ts';
import { unknownActionType } from './unknown-action-type.ts';
import { unknownParameter } from './unknown-parameter.ts';
import { unreachableBlock } from './unreachable-block.ts';
import { unsupportedErrorBranch } from './unsupported-error-branch.ts';

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
  lambdaTimeLimit,
  lambdaFailureUntold,
  lambdaFailureIgnored,
  lambdaArnUnqualified,
  lambdaAnswerAfterFailure,
  silenceOverBudget,
];
