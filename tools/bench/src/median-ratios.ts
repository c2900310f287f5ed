/** What one call of each contestant cost in one round, in nanoseconds. */
export type Round<Name extends string> = Readonly<Record<Name, number>>;

/** What a contestant costs over all rounds. */
export interface Cost<Name extends string> {
  readonly name: Name;
  /** Median over the rounds, in nanoseconds a call. */
  readonly nanoseconds: number;
  /** Median over the rounds of the ratio to the baseline of the same round. */
  readonly ratio: number;
}

/**
 * Compares contestants with a baseline, within each round and then over the rounds; cheapest first. Performs no I/O.
 *
 * A ratio is formed inside a round, where both sides met the same machine, and the median drops the rounds in which
 * they did not.
 */
export function medianRatios<Name extends string>(
  rounds: readonly Round<Name>[],
  baseline: Name,
): readonly Cost<Name>[] {
  const names = Object.keys(rounds[0] ?? {}) as Name[];
  const costs = names.map((name) => ({
    name,
    nanoseconds: median(rounds.map((round) => round[name])),
    ratio: median(rounds.map((round) => round[name] / round[baseline])),
  }));
  return costs.toSorted((a, b) => a.ratio - b.ratio);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
