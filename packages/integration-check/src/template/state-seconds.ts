import { longestRetrying, type JsonObject } from '@warmline/flow-json';
import { joinedText } from './joined-text.ts';
import { secondsIn } from './seconds-in.ts';
import { chainsIn, nextStates, type Chain, type State } from './states.ts';
import { listOf, objectOf } from './template.ts';

/**
 * The longest that a state takes, its retries and their backoff included; undefined where the state does not bound it, or the
 * input decides. Choices and the like take no time.
 */
export function longestState(state: State): number | undefined {
  const { fields } = state;
  switch (fields['Type']) {
    case 'Task':
      return longestTask(state);
    case 'Wait':
      return secondsIn(fields['Seconds']);
    case 'Parallel':
      return longestRetried(fields, longestOf(chainsIn(state).map(longestChain)));
    case 'Map':
      return undefined;
    default:
      return 0;
  }
}

/** The longest way through a chain, each state counted once; undefined where one of its states has no bound. */
export function longestChain({ start, states }: Chain): number | undefined {
  const known = new Map<string, number | undefined>();
  const from = (name: string): number | undefined => {
    const state = states.get(name);
    if (state === undefined) return 0;
    if (known.has(name)) return known.get(name);
    // A way that comes back here goes round, and how often is not known: it counts once.
    known.set(name, 0);
    const [own, onward] = [longestState(state), longestOf(nextStates(state).map(from))];
    const seconds = own === undefined || onward === undefined ? undefined : own + onward;
    known.set(name, seconds);
    return seconds;
  };
  return from(start);
}

/** Services that are only asked answer or refuse in milliseconds, so their retries count nothing beside a function's. */
function longestTask({ fields }: State): number | undefined {
  const seconds = secondsIn(fields['TimeoutSeconds']);
  return ASKS_SERVICE.test(joinedText(fields['Resource'])) ? seconds : longestRetried(fields, seconds);
}

/** `arn:aws:states:::dynamodb:updateItem` and the like, without `.sync` or `.waitForTaskToken`; Lambda runs functions. */
const ASKS_SERVICE = /:states:::(?!(?:aws-sdk:)?lambda:)[\w:-]+$/;

/** All tries of a state that takes so long each. */
function longestRetried(fields: JsonObject, trySeconds: number | undefined): number | undefined {
  if (trySeconds === undefined) return undefined;
  return listOf(fields['Retry'])
    .map((retrier) => retryingSeconds(objectOf(retrier), trySeconds))
    .reduce((sum, seconds) => sum + seconds, trySeconds);
}

/** More tries than this take longer than any machine, whatever lies between them. */
const MOST_TRIES = 10_000;

/** What a retrier adds: its delays, and a whole try for each retry of work that had begun. */
function retryingSeconds(retrier: JsonObject, trySeconds: number): number {
  const errors = listOf(retrier['ErrorEquals']).filter((error) => typeof error === 'string');
  const attempts = Math.min(MOST_TRIES, numberOf(retrier['MaxAttempts'], 3));
  const delays = longestRetrying({
    errors,
    attempts,
    intervalSeconds: numberOf(retrier['IntervalSeconds'], 1),
    backoffRate: numberOf(retrier['BackoffRate'], 2),
    maxDelaySeconds: numberOf(retrier['MaxDelaySeconds'], Infinity),
  });
  return errors.every(isRefusal) ? delays : delays + attempts * trySeconds;
}

/** Does the error come before the work has begun, and therefore at once? */
function isRefusal(error: string): boolean {
  return /^(?:Lambda|DynamoDB|DynamoDb)\./.test(error) && error !== 'Lambda.Unknown';
}

function numberOf(value: JsonObject[string] | undefined, otherwise: number): number {
  const number = secondsIn(value);
  return number === undefined || number < 0 ? otherwise : number;
}

function longestOf(seconds: readonly (number | undefined)[]): number | undefined {
  return seconds.reduce<number | undefined>(
    (longest, next) => (longest === undefined || next === undefined ? undefined : Math.max(longest, next)),
    0,
  );
}
