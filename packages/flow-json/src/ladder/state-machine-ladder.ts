import { longestRetrying, PENDING_ERROR_RETRY, TRANSIENT_ERROR_RETRY, type Retrying } from './retrying.ts';
import { synchronousLadder, type SynchronousLadder } from './synchronous-ladder.ts';
import { downstreamOf, refuseTimeLimit } from './time-limit.ts';

/**
 * The limits of work behind a state machine, in the order in which they must stand: function, state with its retries,
 * machine, guaranteed length of the loop that checks.
 */
export interface StateMachineLadder {
  readonly execution: 'step-functions';
  /** How long one call to another system may take, so that the function can still answer. */
  readonly downstreamMilliseconds: number;
  /** The time-out of the function that does the work; of each, where several work side by side. */
  readonly functionSeconds: number;
  /** `TimeoutSeconds` of the state, which Step Functions counts for each try: the function's time-out and a cold start. */
  readonly attemptSeconds: number;
  /** What is tried again before the function has begun, and how often. */
  readonly retry: { readonly transient: Retrying; readonly pending: Retrying };
  /** The state, its retries and their backoff included. */
  readonly stateSeconds: number;
  /** `TimeoutSeconds` of the machine: the state, and the writing of its outcome. */
  readonly machineSeconds: number;
  /** The loop in which the flow checks: `turns * holdSeconds` is what it lasts for certain, and more than the machine. */
  readonly loop: { readonly turns: number; readonly holdSeconds: number };
  /** The limits of the function that starts and checks, which the flow calls. */
  readonly invoker: SynchronousLadder;
}

/** How long the work behind a state machine may take, in whole seconds. */
export const STATE_MACHINE_TIME_LIMIT = { minimum: 5, maximum: 900, default: 60 } as const;

/** Most turns of a Loop block (flow-language 9). */
const MOST_TURNS = 100;
/** Turns of the shortest work. */
const LEAST_TURNS = 50;
/** A turn is no shorter: the caller does not wait long for an answer that is there, and checks stay few. */
const SHORTEST_HOLD_SECONDS = 3;
/** Longest that Lambda takes to load a function's code (aws-facts 2.6). */
const COLD_START_SECONDS = 10;
const WRITE_SECONDS = 5;
/** Two quick calls to AWS. */
const INVOKER_SECONDS = 4;

/**
 * Derives every limit of work behind a state machine from the time that the work may take, in whole seconds.
 *
 * @throws RangeError when the time limit is no whole number from 5 to 900
 */
export function stateMachineLadder(timeLimitSeconds: number): StateMachineLadder {
  refuseTimeLimit(timeLimitSeconds, STATE_MACHINE_TIME_LIMIT, {
    kind: 'work behind a state machine',
    because: 'a Lambda function runs for 900 seconds at most, and a shorter one needs no state machine',
  });
  const pending = { ...PENDING_ERROR_RETRY, attempts: pendingAttempts(timeLimitSeconds) };
  const attemptSeconds = timeLimitSeconds + COLD_START_SECONDS;
  const stateSeconds = attemptSeconds + longestRetrying(TRANSIENT_ERROR_RETRY) + longestRetrying(pending);
  const machineSeconds = stateSeconds + WRITE_SECONDS;
  return {
    execution: 'step-functions',
    downstreamMilliseconds: downstreamOf(timeLimitSeconds),
    functionSeconds: timeLimitSeconds,
    attemptSeconds,
    retry: { transient: TRANSIENT_ERROR_RETRY, pending },
    stateSeconds,
    machineSeconds,
    loop: checkLoop(machineSeconds),
    invoker: synchronousLadder(INVOKER_SECONDS),
  };
}

/**
 * At least one turn more than the machine can take, so that the last check sees its end; and as many again to spare where there
 * are so many. A Loop that is left early may count on when the call comes back to it (UNDOCUMENTED), so earlier jobs of the same
 * call have used up some turns. A machine that takes too long is told by the invoker before the turns are over.
 */
function checkLoop(machineSeconds: number): StateMachineLadder['loop'] {
  const holdSeconds = Math.max(SHORTEST_HOLD_SECONDS, Math.ceil(machineSeconds / (MOST_TURNS - 1)));
  const needed = Math.ceil(machineSeconds / holdSeconds) + 1;
  return { turns: Math.min(MOST_TURNS, Math.max(LEAST_TURNS, 2 * needed)), holdSeconds };
}

/** A caller waits for an idle function as long as for the work itself, and no longer than it ever takes. */
function pendingAttempts(timeLimitSeconds: number): number {
  const most = PENDING_ERROR_RETRY.attempts;
  return Math.min(most, Math.max(1, Math.floor(timeLimitSeconds / longestTry(PENDING_ERROR_RETRY))));
}

function longestTry(retrying: Retrying): number {
  return longestRetrying({ ...retrying, attempts: 1 });
}
