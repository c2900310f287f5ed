import type { CustomRolloutStrategy } from './custom-rollout-strategy.ts';
import type { RolloutHooks } from './rollout-hooks.ts';
import type { RolloutStrategy } from './rollout-strategy.ts';

/** How a new version of a function takes over. */
export interface RolloutProps {
  /**
   * The alias that is called.
   *
   * @default - `PROD`, or the context value `SAMAlias`
   */
  readonly alias?: string;
  /**
   * One of CodeDeploy's nine configurations, or a canary or linear one of your own.
   *
   * @default Canary10Percent5Minutes
   */
  readonly strategy?: RolloutStrategy | CustomRolloutStrategy;
  /**
   * ARNs of alarms that exist, of this account and Region, which roll a version back too.
   *
   * @default - only the alarms that are made here
   */
  readonly alarms?: readonly string[];
  /**
   * What a deployment asks of a new version before callers meet it; `off` for nothing. What it finds keeps callers with the old version.
   *
   * @default - a ping, where pings keep the function warm
   */
  readonly hooks?: RolloutHooks | 'off';
  /**
   * True: no alarm stops the deployment or rolls it back. For one deployment, when an alarm rings because of the very fault that it
   * mends: `cdk deploy -c ignoreRolloutAlarms=true`.
   *
   * @default - the context value `ignoreRolloutAlarms`, else false
   */
  readonly ignoreAlarms?: boolean;
}
