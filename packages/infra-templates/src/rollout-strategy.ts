import { LambdaDeploymentConfig, type ILambdaDeploymentConfig } from 'aws-cdk-lib/aws-codedeploy';
import { UnknownRolloutStrategyError } from './errors.ts';

/** One way to move calls from the old version of a function to the new one. */
export interface RolloutStrategyDefinition {
  /** The configuration's name in CodeDeploy. */
  readonly codeDeployName: string;
  /** The same for the CDK. */
  readonly configuration: ILambdaDeploymentConfig;
}

/**
 * CodeDeploy's predefined configurations for Lambda, keyed by the short name that SAM gives them. There are nine
 * (CodeDeploy User Guide, deployment configurations on an AWS Lambda compute platform).
 */
export const ROLLOUT_STRATEGIES = {
  Canary10Percent5Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
    configuration: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
  },
  Canary10Percent10Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
    configuration: LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES,
  },
  Canary10Percent15Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaCanary10Percent15Minutes',
    configuration: LambdaDeploymentConfig.CANARY_10PERCENT_15MINUTES,
  },
  Canary10Percent30Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaCanary10Percent30Minutes',
    configuration: LambdaDeploymentConfig.CANARY_10PERCENT_30MINUTES,
  },
  Linear10PercentEvery1Minute: {
    codeDeployName: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute',
    configuration: LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTE,
  },
  Linear10PercentEvery2Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaLinear10PercentEvery2Minutes',
    configuration: LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_2MINUTES,
  },
  Linear10PercentEvery3Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaLinear10PercentEvery3Minutes',
    configuration: LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_3MINUTES,
  },
  Linear10PercentEvery10Minutes: {
    codeDeployName: 'CodeDeployDefault.LambdaLinear10PercentEvery10Minutes',
    configuration: LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_10MINUTES,
  },
  AllAtOnce: {
    codeDeployName: 'CodeDeployDefault.LambdaAllAtOnce',
    configuration: LambdaDeploymentConfig.ALL_AT_ONCE,
  },
} as const satisfies Readonly<Record<string, RolloutStrategyDefinition>>;

/** The short name of a rollout strategy. */
export type RolloutStrategy = keyof typeof ROLLOUT_STRATEGIES;

/** The strategy of an integration that names none. */
export const DEFAULT_ROLLOUT_STRATEGY = 'Canary10Percent5Minutes' satisfies RolloutStrategy;

const SHORT_NAMES = Object.keys(ROLLOUT_STRATEGIES) as RolloutStrategy[];

/**
 * Reads a strategy by its short name or by CodeDeploy's full one, letter by letter; gives the short name.
 *
 * @throws UnknownRolloutStrategyError for any other text
 */
export function rolloutStrategy(text: string): RolloutStrategy {
  const strategy = SHORT_NAMES.find((name) => name === text || ROLLOUT_STRATEGIES[name].codeDeployName === text);
  if (strategy === undefined) throw new UnknownRolloutStrategyError(text, SHORT_NAMES);
  return strategy;
}
