import type { Stack } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ConnectIntegrationProps } from '../connect-integration-props.ts';
import { DEFAULT_ROLLOUT_STRATEGY, rolloutStrategy, type RolloutStrategy } from '../rollout-strategy.ts';
import { checkAliasName } from './alias-name.ts';
import { checkCustomStrategy } from './custom-strategy-check.ts';
import { checkExtraAlarms } from './extra-alarms.ts';
import { checkSameRegion } from './foreign-function.ts';
import { hookSettings } from './hooks/hook-settings.ts';
import { checkIntegrationName } from './integration-name.ts';
import { checkInvokerProps } from './invoker-props-check.ts';
import { checkLadder } from './ladder-check.ts';
import { checkModeProps } from './mode-props-check.ts';
import { checkRollbackThreshold } from './rollback-threshold.ts';
import type { RolloutOptions } from './rolled-out-function.ts';
import { DEFAULT_WARMING } from './warming-interval.ts';
import { checkProvisionedRollout, warmingSettings, type WarmingSettings } from './warming-settings.ts';
import { workSource, type WorkSource } from './work-source.ts';

/** What the props come to for every function of an integration: each default filled in, nothing left to contradict. */
export interface IntegrationSettings {
  readonly name: string;
  readonly source: WorkSource;
  readonly rollout: RolloutOptions;
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logRetention: RetentionDays;
  readonly bundlingConditions: readonly string[];
}

/**
 * Checks the props, for a stack that is deployed to such a place, and fills in their defaults.
 *
 * @throws InvalidPropError, UnknownRolloutStrategyError
 */
export function integrationSettings(
  props: ConnectIntegrationProps,
  place: Pick<Stack, 'account' | 'region'>,
): IntegrationSettings {
  const { name, limits, rollout = {}, errorsToRollBack = 1, flowErrorsToRollBack, warming = DEFAULT_WARMING } = props;
  const warm = warmingSettings(warming);
  const { alias: aliasName = 'PROD', strategy = defaultStrategy(warm), alarms = [], ignoreAlarms = false } = rollout;
  checkIntegrationName(name);
  checkLadder(limits);
  checkAliasName(aliasName);
  checkRollbackThreshold('errorsToRollBack', errorsToRollBack);
  if (flowErrorsToRollBack !== undefined) checkRollbackThreshold('flowErrorsToRollBack', flowErrorsToRollBack);
  if (typeof strategy !== 'string') checkCustomStrategy(strategy);
  checkExtraAlarms(alarms, place);
  checkProvisionedRollout(warm, strategy);
  const source = workSource(props);
  checkModeProps(props, source);
  if (limits.execution === 'step-functions') {
    checkInvokerProps(props, limits);
    if (source.kind === 'existing') checkSameRegion(source.arn, place);
  }

  return {
    name,
    source,
    rollout: {
      aliasName,
      strategy: typeof strategy === 'string' ? rolloutStrategy(strategy) : strategy,
      errorsToRollBack,
      flow: undefined,
      extraAlarms: alarms,
      ignoreAlarms,
      warming: warm,
      hooks: hookSettings(props, warm),
    },
    memorySize: props.memorySize ?? 512,
    environment: props.environment ?? {},
    logRetention: props.logRetention ?? RetentionDays.ONE_MONTH,
    bundlingConditions: props.bundlingConditions ?? [],
  };
}

/** A version with provisioned concurrency takes all calls at once. */
function defaultStrategy({ mode }: WarmingSettings): RolloutStrategy {
  return mode === 'provisioned' ? 'AllAtOnce' : DEFAULT_ROLLOUT_STRATEGY;
}
