import type { EnteredEvent, TraceEvent } from './trace.ts';

/** The time that a call spends in one block, and what happens there. */
export interface Stay {
  readonly entered: EnteredEvent;
  /** Where the event stands in the trace. */
  readonly index: number;
  /** When the call went on: the next block's time, or the end of the trace. */
  readonly until: number;
  readonly events: readonly TraceEvent[];
}

/** Divides a trace, or the beginning of one, into its stays. */
export function staysOf(events: readonly TraceEvent[]): Stay[] {
  const starts = events.flatMap((event, index) => (event.type === 'entered' ? [{ event, index }] : []));
  return starts.map(({ event: entered, index }, number) => {
    const next = starts[number + 1];
    const inside = events.slice(index + 1, next?.index);
    return { entered, index, until: next?.event.at ?? lastTime(inside, entered.at), events: inside };
  });
}

/** A function's log lines may lie behind the end of the call, so only what the caller lives through counts. */
function lastTime(events: readonly TraceEvent[], from: number): number {
  return events.reduce((latest, event) => {
    if (event.type === 'heard') return Math.max(latest, event.until);
    return event.type === 'answered' || event.type === 'ended' ? Math.max(latest, event.at) : latest;
  }, from);
}
