import {
  compareStrategies,
  replay,
  replayMany,
  ReplayUsageError,
  type Replay,
  type ReplayOptions,
  type ReplaySummary,
  type Strategy,
} from '@warmline/rollout-replay';
import { UsageError } from '../errors.ts';
import type { Rollout } from './rollouts-in.ts';

/** What is assumed of traffic and faults. */
export interface ReplayAssumptions {
  readonly callsPerMinute: number;
  readonly errorRates: { readonly old: number; readonly new: number };
  /** Default: 3, or 0 for a function that Connect does not call. */
  readonly retries?: number;
  readonly runs: number;
  readonly seed: number;
}

/** A strategy, and what is to be expected of it. */
export interface ReplayedStrategy extends ReplaySummary {
  readonly strategy: Strategy;
  /** It is the one of the template. */
  readonly own: boolean;
}

/** A rollout of a template, played. */
export interface ReplayedRollout {
  readonly retries: number;
  /** How long each run lasts. */
  readonly minutes: number;
  /** One run of the template's strategy. */
  readonly sample: Replay;
  /** The nine predefined ones, and a custom one of the template before them. */
  readonly strategies: readonly ReplayedStrategy[];
}

/** What no function reaches: nothing rolls back what has no alarm. */
const NO_ALARM = { threshold: Number.MAX_SAFE_INTEGER, periodSeconds: 60, evaluationPeriods: 1 };

/**
 * Plays a rollout under its own strategy and each of the predefined ones, all over the same time.
 *
 * @throws UsageError for assumptions, and alarms of a template, that cannot be
 */
export function replayRollout(rollout: Rollout, { runs, ...assumed }: ReplayAssumptions): ReplayedRollout {
  const { strategy, calledByConnect, alarm = NO_ALARM } = rollout;
  const retries = assumed.retries ?? (calledByConnect ? 3 : 0);
  const options: Omit<ReplayOptions, 'strategy'> = { ...assumed, retries, alarm };
  try {
    const sample = replay({ ...options, strategy });
    const minutes = sample.minutes.length;
    const nine = compareStrategies({ ...options, minutes }, runs).map((one) => ({
      ...one,
      own: one.strategy === strategy,
    }));
    if (typeof strategy === 'string') return { retries, minutes, sample, strategies: nine };
    const custom = { strategy, own: true, ...replayMany({ ...options, minutes, strategy }, runs) };
    return { retries, minutes, sample, strategies: [custom, ...nine] };
  } catch (error) {
    if (error instanceof ReplayUsageError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
