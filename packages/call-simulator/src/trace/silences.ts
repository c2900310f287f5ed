import { HEARING, type Hearing } from '@warmline/flow-json';
import type { TraceEvent } from './trace.ts';

/** A time in which the caller heard nothing, in milliseconds since the call began. */
export interface Silence {
  readonly at: number;
  readonly until: number;
  /** The functions that were waited for, in order, each once. */
  readonly functions: readonly string[];
}

/**
 * The silences of a call: from the end of one audible thing to the start of the next, or to the end of the call. Flow-json's
 * table of what breaks silence decides: a prompt does, for as long as it is spoken and not while it pauses; so does a
 * question, to the end of the caller's turn. Performs no I/O.
 */
export function silencesOf(events: readonly TraceEvent[]): Silence[] {
  const silences: Silence[] = [];
  let quietSince = 0;
  const close = (until: number): void => {
    const at = quietSince;
    if (until > at) silences.push({ at, until, functions: functionsIn(events, at, until) });
  };
  for (const { at, until } of soundsOf(events).sort((a, b) => a.at - b.at)) {
    close(at);
    quietSince = Math.max(quietSince, until);
  }
  close(endOf(events));
  return silences;
}

interface Sound {
  readonly at: number;
  readonly until: number;
}

function soundsOf(events: readonly TraceEvent[]): Sound[] {
  const types = new Map<string, string>();
  return events.flatMap((event): readonly Sound[] => {
    if (event.type === 'entered') types.set(event.block, event.blockType);
    if (event.type !== 'heard' && event.type !== 'asked') return [];
    return SOUNDS[hearingOf(types.get(event.block))](event);
  });
}

type Audible = Extract<TraceEvent, { readonly type: 'heard' | 'asked' }>;

const SOUNDS: Readonly<Record<Hearing, (event: Audible) => readonly Sound[]>> = {
  prompt: (event) => (event.type === 'heard' ? event.parts : []),
  question: (event) => (event.type === 'heard' ? event.parts : [event]),
  nothing: () => [],
  elsewhere: () => [],
};

function hearingOf(type: string | undefined): Hearing {
  return (HEARING as Readonly<Record<string, Hearing | undefined>>)[type ?? ''] ?? 'nothing';
}

/** What goes on in the background is no part of what the caller lives through. */
function endOf(events: readonly TraceEvent[]): number {
  const ended = events.findLast(({ type }) => type === 'ended');
  if (ended !== undefined) return ended.at;
  return events.reduce((latest, event) => Math.max(latest, event.type === 'heard' ? event.until : 0), 0);
}

function functionsIn(events: readonly TraceEvent[], from: number, until: number): string[] {
  const waitedFor = events.flatMap((event) => {
    if (event.type !== 'invoked' && event.type !== 'waited') return [];
    if (event.at >= until || event.until <= from) return [];
    return event.type === 'invoked' ? [event.function] : event.functions;
  });
  return [...new Set(waitedFor)];
}
