/** How values of many runs lie. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  /** Nine in ten runs have no more. */
  readonly p90: number;
  readonly p99: number;
}

/** The spread of one value or more, by the nearest rank: each quantile is a value that occurred. */
export function spreadOf(values: readonly [number, ...number[]]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? values[0];
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    median: quantile(0.5),
    p90: quantile(0.9),
    p99: quantile(0.99),
  };
}
