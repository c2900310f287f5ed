import { outcomeOf } from './outcome.ts';
import { silencesOf } from './silences.ts';
import type { CallOutcome, LimitEvent, Trace, TraceEvent } from './trace.ts';

/** A call in figures: what `warmline call --json` prints. All times are in seconds, rounded to milliseconds. */
export interface CallSummary {
  readonly outcome: CallOutcome;
  /** How long the call lasted. */
  readonly seconds: number;
  /** The prompts that the caller heard; empty ones are left out. */
  readonly heard: readonly { readonly at: number; readonly text: string }[];
  readonly silence: { readonly longestSeconds: number; readonly totalSeconds: number };
  /** The limits of Connect's that were hit, as they stand in the trace. */
  readonly limits: readonly LimitEvent[];
  /** The trace, its `at` and `until` in seconds. */
  readonly events: readonly TraceEvent[];
}

/** Sums up a trace. Performs no I/O. */
export function summarise({ events }: Trace): CallSummary {
  const timed = events.map(inSeconds);
  const silences = silencesOf(events).map(({ at, until }) => until - at);
  const { outcome, at } = outcomeOf(events);
  return {
    outcome,
    seconds: seconds(at),
    heard: timed.flatMap((event) =>
      event.type === 'heard' && event.text.trim() !== '' ? [{ at: event.at, text: event.text }] : [],
    ),
    silence: {
      longestSeconds: seconds(Math.max(0, ...silences)),
      totalSeconds: seconds(silences.reduce((sum, length) => sum + length, 0)),
    },
    limits: timed.filter((event) => event.type === 'limit'),
    events: timed,
  };
}

function inSeconds(event: TraceEvent): TraceEvent {
  const timed = {
    ...event,
    at: seconds(event.at),
    ...('until' in event && { until: seconds(event.until) }),
  };
  if (timed.type !== 'heard') return timed;
  const parts = timed.parts.map((part) => ({ ...part, at: seconds(part.at), until: seconds(part.until) }));
  return { ...timed, parts };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
