import { measure } from 'mitata';
import type { Round } from './median-ratios.ts';

/** How long one contestant runs in one round, in nanoseconds of measured time. */
const SLICE = 30e6;

/**
 * Measures contestants in turn, round after round, within one process.
 *
 * mitata's own runner measures one contestant to the end before it starts the next, so on a shared machine a
 * disturbance of some seconds falls on one side only. Its `measure` is called for short slices instead, and every
 * other round runs backwards, so that a drift inside a round falls on both sides in turn.
 *
 * @returns per round the median cost of a call of each contestant, in nanoseconds
 */
export async function measureRounds<Name extends string>(
  contestants: Readonly<Record<Name, () => Promise<unknown>>>,
  rounds: number,
): Promise<readonly Round<Name>[]> {
  const names = Object.keys(contestants) as Name[];
  const measured: Round<Name>[] = [];

  // The first round warms up the compiler and is dropped.
  for (let round = 0; round <= rounds; round++) {
    const costs = {} as Record<Name, number>;
    for (const name of round % 2 ? names.toReversed() : names) {
      costs[name] = await nanosecondsPerCall(contestants[name]);
    }
    if (round > 0) measured.push(costs);
  }
  return measured;
}

async function nanosecondsPerCall(call: () => Promise<unknown>): Promise<number> {
  // Always in batches: a sample of one call would hold more of the clock than of the call, and pull ratios towards 1.
  const { p50 } = await measure(call, {
    min_cpu_time: SLICE,
    // Without --expose-gc, mitata would provoke a collection by allocating a gigabyte.
    gc: globalThis.gc ? () => globalThis.gc?.() : false,
    warmup_threshold: Number.POSITIVE_INFINITY,
    batch_threshold: Number.POSITIVE_INFINITY,
  });
  return p50;
}
