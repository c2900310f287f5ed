import { HEARING, type Hearing } from '@warmline/flow-json';
import { staysOf, type Stay } from './stays.ts';
import type { TraceEvent } from './trace.ts';

/** A time in which the caller heard nothing, in milliseconds since the call began. */
export interface Silence {
  readonly at: number;
  readonly until: number;
  /** The functions that were waited for, in order, each once. */
  readonly functions: readonly string[];
  /** Where it begins in the trace. */
  readonly index: number;
}

/**
 * The silences of a call: from the end of one audible thing to the start of the next, or to the end of the call. Flow-json's
 * table of what breaks silence decides: a prompt does, unless it is empty; so does a question, to the end of the caller's
 * turn. Performs no I/O.
 */
export function silencesOf(events: readonly TraceEvent[]): Silence[] {
  const silences: Silence[] = [];
  let quiet: Stay[] = [];
  const close = (): void => {
    const [first] = quiet;
    const last = quiet.at(-1);
    if (first && last && last.until > first.entered.at) {
      silences.push({
        at: first.entered.at,
        until: last.until,
        functions: functionsIn(quiet),
        index: first.index,
      });
    }
    quiet = [];
  };
  for (const stay of staysOf(events)) {
    if (breaksSilence(stay)) close();
    else quiet.push(stay);
  }
  close();
  return silences;
}

/** When the silence began that lasts to the end of these events: where the last audible thing ended. */
export function quietSince(events: readonly TraceEvent[]): number {
  return staysOf(events).findLast(breaksSilence)?.until ?? 0;
}

const AUDIBLE: Readonly<Record<Hearing, (event: TraceEvent) => boolean>> = {
  prompt: isHeard,
  question: (event) => isHeard(event) || event.type === 'asked',
  nothing: () => false,
  elsewhere: () => false,
};

function breaksSilence({ entered, events }: Stay): boolean {
  const hearing = (HEARING as Readonly<Record<string, Hearing | undefined>>)[entered.blockType];
  return hearing !== undefined && events.some(AUDIBLE[hearing]);
}

function isHeard(event: TraceEvent): boolean {
  return event.type === 'heard' && event.text.trim() !== '';
}

function functionsIn(stays: readonly Stay[]): string[] {
  const invoked = stays.flatMap(({ events }) => events.flatMap((event) => (event.type === 'invoked' ? [event] : [])));
  return [...new Set(invoked.map((event) => event.function))];
}
