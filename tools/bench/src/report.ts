import type { Cost } from './median-ratios.ts';

/** How many times the cost of a bare call a guarded call may cost. */
export const LIMIT = 1.25;

/** The outcome of the benchmark: text for people, and whether the guard keeps its limit. */
export interface Report {
  readonly text: string;
  readonly withinLimit: boolean;
}

/** Lays the costs out as a table and judges the one called `judged`. Performs no I/O. */
export function report<Name extends string>(costs: readonly Cost<Name>[], judged: Name): Report {
  const ratio = costs.find(({ name }) => name === judged)?.ratio ?? Number.NaN;
  const withinLimit = ratio <= LIMIT;
  const verdict = `${judged} costs ${ratio.toFixed(2)} times the bare handler: ${withinLimit ? 'within' : 'above'} ${LIMIT}.`;

  return { text: [HEAD, ...costs.map(row), '', verdict].join('\n'), withinLimit };
}

const NAME_WIDTH = 22;
const NUMBER_WIDTH = 10;
const HEAD = 'handler'.padEnd(NAME_WIDTH) + 'ns/call'.padStart(NUMBER_WIDTH) + 'ratio'.padStart(NUMBER_WIDTH);

function row({ name, nanoseconds, ratio }: Cost<string>): string {
  const numbers = [nanoseconds.toFixed(0), ratio.toFixed(2)].map((number) => number.padStart(NUMBER_WIDTH));
  return name.padEnd(NAME_WIDTH) + numbers.join('');
}
