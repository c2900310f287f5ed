import { replayMany, type ReplaySummary } from './replay-many.ts';
import type { ReplayOptions } from './replay-options.ts';
import { lastShiftSeconds, STRATEGY_NAMES, TRAFFIC_SHIFTS, type StrategyName } from './traffic-shift.ts';

/** What is to be expected of one of CodeDeploy's predefined strategies. */
export interface ComparedStrategy extends ReplaySummary {
  readonly strategy: StrategyName;
  /** How long a good version takes until it has all traffic. */
  readonly secondsToLastShift: number;
}

/**
 * Plays the same traffic, faults and alarm under each of the nine predefined strategies, over the same time.
 *
 * @throws ReplayUsageError as `replayMany` does
 */
export function compareStrategies(options: Omit<ReplayOptions, 'strategy'>, runs: number): readonly ComparedStrategy[] {
  return STRATEGY_NAMES.map((strategy) => ({
    strategy,
    secondsToLastShift: lastShiftSeconds(TRAFFIC_SHIFTS[strategy]),
    ...replayMany({ ...options, strategy }, runs),
  }));
}
