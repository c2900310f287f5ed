import { replayMany, type ReplaySummary } from './replay-many.ts';
import type { ReplayOptions } from './replay-options.ts';
import { STRATEGY_NAMES, type StrategyName } from './traffic-shift.ts';

/** What is to be expected of one of CodeDeploy's predefined strategies. */
export interface ComparedStrategy extends ReplaySummary {
  readonly strategy: StrategyName;
}

/**
 * Plays the same traffic, faults and alarm under each of the nine predefined strategies, over the same time.
 *
 * @throws ReplayUsageError as `replayMany` does
 */
export function compareStrategies(options: Omit<ReplayOptions, 'strategy'>, runs: number): readonly ComparedStrategy[] {
  return STRATEGY_NAMES.map((strategy) => ({ strategy, ...replayMany({ ...options, strategy }, runs) }));
}
