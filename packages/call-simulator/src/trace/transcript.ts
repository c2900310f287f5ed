import { outcomeOf } from './outcome.ts';
import { silencesOf } from './silences.ts';
import { summarise } from './summarise.ts';
import type { CallOutcome, InvokedEvent, Trace, TraceEvent } from './trace.ts';

/**
 * Tells a call as the caller lived through it, second by second: what is heard, where silence falls and how long it lasts,
 * the keys pressed; and below them what happened behind. Ends with a newline. Performs no I/O.
 */
export function transcript(trace: Trace): string {
  const { description, events } = trace;
  const silences = new Map(silencesOf(events).map((silence) => [silence.index, silence]));
  const lines = events.flatMap((event, index) => {
    const silence = silences.get(index);
    return silence === undefined
      ? tell(event)
      : [line(silence.at, '…', `${length(silence.until - silence.at)} of silence${list(silence.functions)}`)];
  });
  return [...(description === '' ? [] : [description, '']), ...lines, ending(trace), ''].join('\n');
}

function tell(event: TraceEvent): string[] {
  switch (event.type) {
    case 'heard':
      return [line(event.at, '▸', event.text.trim() === '' ? '(an empty prompt)' : `"${event.text}"`)];
    case 'answered':
      return event.keys === null
        ? [line(event.at - event.turnMilliseconds, '◂', `nothing pressed for ${length(event.turnMilliseconds)}`)]
        : [line(event.at, '◂', `presses ${event.keys}`)];
    case 'invoked':
      return [aside(invocation(event))];
    case 'limit':
      return [line(event.at, '✗', `${event.limit}: ${event.message}`)];
    case 'refused':
      return [line(event.at, '✗', event.message)];
    case 'transferred':
      return [line(event.at, '→', `to the ${event.to} "${event.target}"`)];
    case 'entered':
    case 'asked':
    case 'branched':
    case 'logged':
    case 'ended':
      return [];
  }
}

function invocation({ function: name, attempt, cold, outcome, functionMilliseconds, seen }: InvokedEvent): string {
  const notes = [...(attempt > 1 ? [`attempt ${attempt}`] : []), ...(cold ? ['cold start'] : [])];
  const unseen = seen ? '' : ', when nobody waited any more';
  const error = outcome.kind === 'failed' ? `: ${outcome.error.errorType}: ${outcome.error.errorMessage}` : '';
  return `${name}${list(notes)} ${ENDS[outcome.kind]} after ${length(functionMilliseconds)}${unseen}${error}`;
}

const ENDS: Readonly<Record<InvokedEvent['outcome']['kind'], string>> = {
  answered: 'answered',
  failed: 'failed',
  'timed-out': 'was ended by Lambda',
  hung: 'hung and was ended by Lambda',
  throttled: 'was throttled',
  'not-found': 'was not found',
};

const OUTCOMES: Readonly<Record<CallOutcome, string>> = {
  disconnected: 'Disconnected',
  queued: 'Handed to the queue',
  transferred: 'Handed to another flow',
  'hung-up': 'The caller hung up',
  refused: 'Not played to the end',
};

function ending(trace: Trace): string {
  const { outcome, at } = outcomeOf(trace.events);
  const { silence } = summarise(trace);
  return line(
    at,
    '■',
    `${OUTCOMES[outcome]} after ${length(at)}; longest silence ${length(silence.longestSeconds * 1000)}.`,
  );
}

function line(at: number, sign: string, text: string): string {
  return `${length(at).padStart(7)}  ${sign} ${text}`;
}

/** What the caller has no part in stands further in. */
function aside(text: string): string {
  return `${' '.repeat(11)}${text}`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : ` (${items.join(', ')})`;
}

function length(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
