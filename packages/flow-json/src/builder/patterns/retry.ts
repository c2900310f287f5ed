import { FlowUsageError } from '../../errors.ts';
import type { LoudFailure } from '../branch.ts';
import { invokeJob } from '../jobs/lower-job.ts';
import { modeOf } from '../jobs/modes.ts';
import { readyMade, type Ready } from '../jobs/ready-made.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';
import type { LoopToken, Step } from '../statement.ts';
import { repeat } from '../statements/repeat.ts';
import type { Writer } from '../writer.ts';
import type { Speaking } from './speaking.ts';

export interface RetryOptions<Call = never> extends LoudFailure<Call> {
  /** Tries in all, 2 to 100; behind a state machine, where each is written by itself, 2 to 10. */
  readonly times: number;
  /** Spoken before each further try, so that the caller knows that somebody is at work. */
  readonly between: string;
  /** What the function is given as `Details.Parameters`. Default: nothing. */
  readonly parameters?: Readonly<Record<string, string | Reference>>;
}

/** Has a function's work done until it succeeds, a bounded number of times, and speaks before each further try. */
export function retry(lambda: LambdaFunction, options: RetryOptions, writer: Writer): readonly Step[] {
  const { times, onFailure, between, parameters = {}, name } = options;
  const { numbersAttempts } = modeOf(lambda.limits);
  const most = numbersAttempts ? MOST_NUMBERED : MOST_TURNS;
  if (!Number.isInteger(times) || times < 2 || times > most) {
    throw new FlowUsageError(`retry got ${times} tries; give a whole number from 2 to ${most}, or use invoke.`);
  }
  const tries: Tries = {
    times,
    attempt: (attempt, failed) => {
      const naming = attempt === 1 && name !== undefined ? { name } : {};
      return invokeJob(lambda, { parameters, ...naming, ...(numbersAttempts ? { attempt } : {}) }, failed, writer);
    },
    between: (call) => call.say(between),
    exhausted: () => writer.steps(onFailure),
  };
  return numbersAttempts ? oneByOne(tries, writer) : inALoop(tries, writer);
}

const MOST_TURNS = 100;

/** Each has a dozen blocks of its own, and a flow has 250 at most. */
const MOST_NUMBERED = 10;

interface Tries {
  readonly times: number;
  readonly attempt: (attempt: number, failed: Ready) => readonly Step[];
  readonly between: (call: Speaking) => void;
  readonly exhausted: Ready;
}

/** The first try stands before the loop: nobody is told to be patient after the last one. */
function inALoop({ times, attempt, between, exhausted }: Tries, { turn, checked }: Writer): readonly Step[] {
  const loop: LoopToken = { loop: Symbol('tries') };
  const nextTurn = Symbol('next try');
  const body: Ready = () => [
    ...turn(loop, between),
    ...attempt(2, () => [{ goTo: nextTurn }]),
    { leave: loop },
    { label: nextTurn },
  ];
  return attempt(1, () => [checked(repeat(times - 1, { onExhausted: exhausted }, loop, body, readyMade))]);
}

/** The number of a try is a parameter, and flows cannot count: each try has blocks of its own. */
function oneByOne(tries: Tries, { steps }: Writer): readonly Step[] {
  const { times, attempt, between, exhausted } = tries;
  const from = (number: number): readonly Step[] =>
    attempt(number, number === times ? exhausted : () => [...steps(between), ...from(number + 1)]);
  return from(1);
}
