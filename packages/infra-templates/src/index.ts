export type { ConnectIntegrationProps } from './connect-integration-props.ts';
export { ConnectIntegration } from './connect-integration.ts';
export {
  FunctionNotMadeError,
  InvalidPropError,
  LockFileMissingError,
  UnknownRolloutStrategyError,
  UnresolvedReferencesError,
} from './errors.ts';
export type { CustomRolloutStrategy } from './custom-rollout-strategy.ts';
export { KeepWarm, type KeepWarmProps } from './keep-warm.ts';
export { PING_INPUT } from './ping-input.ts';
export type { ResourceArns } from './private/flow-references.ts';
export type { RolledOutFunction, RolloutAlarms } from './rolled-out-function.ts';
export type { RolloutHooks } from './rollout-hooks.ts';
export type { RolloutProps } from './rollout-props.ts';
export {
  DEFAULT_ROLLOUT_STRATEGY,
  ROLLOUT_STRATEGIES,
  rolloutStrategy,
  type RolloutStrategy,
  type RolloutStrategyDefinition,
} from './rollout-strategy.ts';
export type { PingWarming, ProvisionedWarming, WarmingProps } from './warming-props.ts';
export type { WorkDefinition } from './work-definition.ts';
export type { WorkStep } from './work-step.ts';
