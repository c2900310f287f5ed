import type { Round } from './median-ratios.ts';

/**
 * Times contestants that each take milliseconds or more, in turn, round after round, within one process; every other round runs
 * backwards, so that a drift inside a round falls on both sides in turn. Garbage is collected before each, where Node lets us,
 * so that nobody pays for another one's.
 *
 * @param now the time in nanoseconds; default: the process's clock
 * @returns per round what one call of each contestant took, in nanoseconds
 */
export function timeRounds<Name extends string>(
  contestants: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  now: () => number = () => performance.now() * 1e6,
): readonly Round<Name>[] {
  const names = Object.keys(contestants) as Name[];
  const timed: Round<Name>[] = [];

  // The first rounds warm up the compiler and are dropped.
  for (let round = -WARM_UP; round < rounds; round++) {
    const costs = {} as Record<Name, number>;
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      globalThis.gc?.();
      const start = now();
      contestants[name]();
      costs[name] = now() - start;
    }
    if (round >= 0) timed.push(costs);
  }
  return timed;
}

const WARM_UP = 3;
