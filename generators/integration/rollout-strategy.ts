/** CodeDeploy's nine predefined configurations for Lambda, by SAM's short name; there are no others (CodeDeploy, deployment-configurations). */
export const ROLLOUT_STRATEGIES = [
  'Canary10Percent5Minutes',
  'Canary10Percent10Minutes',
  'Canary10Percent15Minutes',
  'Canary10Percent30Minutes',
  'Linear10PercentEvery1Minute',
  'Linear10PercentEvery2Minutes',
  'Linear10PercentEvery3Minutes',
  'Linear10PercentEvery10Minutes',
  'AllAtOnce',
] as const;

/** SAM's short name of a strategy; the form that is stored. */
export type RolloutStrategy = (typeof ROLLOUT_STRATEGIES)[number];

const CODE_DEPLOY_PREFIX = 'CodeDeployDefault.Lambda';

/** CodeDeploy's full name of a strategy, for example `CodeDeployDefault.LambdaAllAtOnce`. */
export function codeDeployName(strategy: RolloutStrategy): string {
  return `${CODE_DEPLOY_PREFIX}${strategy}`;
}

/** The short name of a strategy given by either name; undefined for anything else. */
export function findStrategy(name: string): RolloutStrategy | undefined {
  return ROLLOUT_STRATEGIES.find((strategy) => strategy === name || codeDeployName(strategy) === name);
}
