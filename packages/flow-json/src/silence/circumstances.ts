import type { Action } from '../flow/flow.ts';
import { EXPECTED_SHARE, latencyOf, type Latencies } from './latencies.ts';
import type { References } from './prompt-sounds.ts';
import { isAsynchronous, jobSeconds } from './time-limits.ts';

/** What the silence of a block depends on beside the block. */
export interface Circumstances {
  readonly latencies: Latencies;
  readonly references: References;
  /** How long the functions take that the flow starts and does not wait for. */
  readonly job: { readonly seconds: number; readonly expected: number };
}

/** The circumstances of a flow: its slowest function counts, where it starts several. */
export function circumstancesOf(
  actions: readonly Action[],
  latencies: Latencies,
  references: References,
): Circumstances {
  const seconds = jobSeconds(actions);
  const stated = actions.filter(isAsynchronous).flatMap((action) => latencyOf(action, latencies) ?? []);
  const expected =
    stated.length === 0 ? seconds * EXPECTED_SHARE : stated.reduce((longest, one) => Math.max(longest, one), 0);
  return { latencies, references, job: { seconds, expected: Math.min(seconds, expected) } };
}
