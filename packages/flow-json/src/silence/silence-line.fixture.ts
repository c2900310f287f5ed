import type { Flow } from '../flow/flow.ts';
import type { Silence } from './silences.ts';
import { partsOf } from './trail.ts';

/** A row of a table: what it shows, the flow, and its silences, the longest first. */
export type Row = readonly [what: string, flow: Flow, found: readonly string[]];

/** A silence in one line: where it begins and ends, how long it is, and of what. */
export function line({ from, to, seconds, trail }: Silence): string {
  const begin = 'block' in from ? `${from.after} ${from.block}` : from.after;
  const end = 'block' in to ? `${to.at} ${to.block}` : to.at;
  const parts = partsOf(trail).map(
    ({ block, cause, seconds, times }) => `${cause} ${block} ${times === 1 ? '' : `${times} × `}${seconds}`,
  );
  return `${begin} → ${end}: ${seconds ?? 'unbounded'} (${parts.join(', ')})`;
}
