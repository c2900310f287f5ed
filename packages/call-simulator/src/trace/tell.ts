import { tellCalled, tellFinished, tellInvoked, tellLoaded, tellStarted } from './tell-functions.ts';
import { tellExecutionEnded, tellExecutionStarted } from './tell-executions.ts';
import { aside, length, line, list, type Told } from './told.ts';
import { outcomeOf } from './outcome.ts';
import { summarise } from './summarise.ts';
import type { WaitedEvent } from './background-event.ts';
import type { CallOutcome, HeardEvent, Trace, TraceEvent } from './trace.ts';

type Tellers = {
  readonly [Type in TraceEvent['type']]: (
    event: Extract<TraceEvent, { readonly type: Type }>,
    trace: Trace,
  ) => readonly Told[];
};

/** What a transcript says of an event. */
export function tell(event: TraceEvent, trace: Trace): readonly Told[] {
  return (TELLERS[event.type] as (event: TraceEvent, trace: Trace) => readonly Told[])(event, trace);
}

const nothing = (): readonly Told[] => [];

const TELLERS: Tellers = {
  entered: nothing,
  asked: nothing,
  branched: nothing,
  logged: nothing,
  heard: tellHeard,
  answered: ({ at, turnMilliseconds, keys }) =>
    keys === null
      ? [{ ...line(at - turnMilliseconds, '◂', `nothing pressed for ${length(turnMilliseconds)}`), soundUntil: at }]
      : [{ ...line(at, '◂', `presses ${keys}`), soundUntil: at }],
  invoked: tellInvoked,
  started: tellStarted,
  finished: tellFinished,
  loaded: tellLoaded,
  waited: tellWaited,
  interrupted: ({ at, block, by }) => [aside(at, `${by} interrupts ${block}`)],
  'execution-started': tellExecutionStarted,
  'execution-called': tellCalled,
  'execution-ended': tellExecutionEnded,
  'execution-reported': nothing,
  limit: ({ at, limit, message }) => [line(at, '✗', `${limit}: ${message}`)],
  refused: ({ at, message }) => [line(at, '✗', message)],
  transferred: ({ at, to, target }) => [line(at, '→', `to the ${to} "${target}"`)],
  ended: ({ at }, trace) => [line(at, '■', ending(trace))],
};

/** A prompt of nothing but pauses is told by the silence that it is. */
function tellHeard({ at, until, parts, interrupted }: HeardEvent): readonly Told[] {
  if (parts.length === 0) return until > at ? [] : [line(at, '▸', '(an empty prompt)')];
  return parts.map((part, index) => {
    const cut = interrupted && index === parts.length - 1 && part.until === until ? ' (interrupted)' : '';
    return { ...line(part.at, '▸', `"${part.text.replace(/\s+/g, ' ')}"${cut}`), soundUntil: part.until };
  });
}

function tellWaited({ at, until, functions, end }: WaitedEvent): readonly Told[] {
  return [aside(at, `waits ${length(until - at)}${list(functions)}, to ${end ?? 'the end of the call'}`)];
}

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
  return `${OUTCOMES[outcome]} after ${length(at)}; longest silence ${length(silence.longestSeconds * 1000)}.`;
}
