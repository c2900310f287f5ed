import { reportIn } from './tell-executions.ts';
import { aside, length, line, list, type Told } from './told.ts';
import type { ExecutionCalledEvent } from './execution-event.ts';
import type { FinishedEvent, LoadedEvent, StartedEvent } from './background-event.ts';
import type { InvokedEvent, Trace } from './trace.ts';

/** A function that was waited for. A check that only says that work is still running is no news. */
export function tellInvoked(event: InvokedEvent, trace: Trace): readonly Told[] {
  const { at, function: name, attempt, cold, outcome, functionMilliseconds, seen } = event;
  const report = reportIn(trace, event);
  if (report?.news === false) return [];
  const end = `${ended(outcome.kind)} after ${length(functionMilliseconds)}${unseen(seen)}${errorOf(outcome)}`;
  return [aside(at, `${name}${list(notes(attempt, cold))} ${end}${report === undefined ? '' : `: ${report.words}`}`)];
}

/** A function that begins in the background. */
export function tellStarted({ at, function: name, attempt, cold }: StartedEvent): readonly Told[] {
  return [line(at, '⇢', `${name}${list(notes(attempt, cold))} starts in the background`)];
}

/** A function that ends in the background. */
export function tellFinished(event: FinishedEvent): readonly Told[] {
  const { at, function: name, attempt, outcome, functionMilliseconds, seen } = event;
  const end = `${ended(outcome.kind)} after ${length(functionMilliseconds)}${unseen(seen)}${errorOf(outcome)}`;
  return [line(at, '⇠', `${name}${list(notes(attempt, false))} ${end}`)];
}

/** A function that the state machine called. */
export function tellCalled({ at, until, function: name, cold, outcome }: ExecutionCalledEvent): readonly Told[] {
  const end = `${ended(outcome.kind)} after ${length(until - at)}${errorOf(outcome)}`;
  return [aside(until, `${name}${list(notes(1, cold))} ${end}, for the state machine`)];
}

/** The flow asks for what a function in the background gave. */
export function tellLoaded({
  at,
  function: name,
  invocationId,
  result,
  readyMilliseconds,
}: LoadedEvent): readonly Told[] {
  if (name === null) return [aside(at, `there is no invocation "${invocationId}" to load`)];
  const since = readyMilliseconds === null ? '' : `, ${length(readyMilliseconds)} after it was there`;
  return [aside(at, `${name} ${LOADED[result]}${since}`)];
}

const LOADED: Readonly<Record<LoadedEvent['result'], string>> = {
  answered: 'is loaded',
  failed: 'is loaded, and failed',
  'in-progress': 'is still running when it is loaded',
  unknown: 'is not known',
};

type Outcome = InvokedEvent['outcome'];

const ENDS: Readonly<Record<Outcome['kind'], string>> = {
  answered: 'answered',
  failed: 'failed',
  'timed-out': 'was ended by Lambda',
  hung: 'hung and was ended by Lambda',
  throttled: 'was throttled',
  'not-found': 'was not found',
};

function ended(kind: Outcome['kind']): string {
  return ENDS[kind];
}

function unseen(seen: boolean): string {
  return seen ? '' : ', when nobody waited any more';
}

function errorOf(outcome: Outcome): string {
  return outcome.kind === 'failed' ? `: ${outcome.error.errorType}: ${outcome.error.errorMessage}` : '';
}

function notes(attempt: number, cold: boolean): readonly string[] {
  return [...(attempt > 1 ? [`attempt ${attempt}`] : []), ...(cold ? ['cold start'] : [])];
}
