import { FlowUsageError } from '../../errors.ts';
import type { LoudFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';
import type { Arm, LoopToken, Statement } from '../statement.ts';
import { invoke } from '../statements/invoke.ts';
import { repeat } from '../statements/repeat.ts';
import type { Writer } from '../writer.ts';
import type { Speaking } from './speaking.ts';

export interface RetryOptions<Call = never> extends LoudFailure<Call> {
  /** Tries in all, 2 to 100. */
  readonly times: number;
  /** Spoken before each further try, so that the caller knows that somebody is at work. */
  readonly between: string;
  /** What the function is given as `Details.Parameters`. Default: nothing. */
  readonly parameters?: Readonly<Record<string, string | Reference>>;
}

/**
 * Calls a function until it answers, a bounded number of times, and speaks before each further try. The first try stands
 * before the loop: nobody is told to be patient after the last one.
 */
export function retry(lambda: LambdaFunction, options: RetryOptions, { steps, turn, checked }: Writer): Statement {
  const { times, between, parameters, onFailure, name } = options;
  if (!Number.isInteger(times) || times < 2 || times > 100) {
    throw new FlowUsageError(`retry got ${times} tries; give a whole number from 2 to 100, or use invoke.`);
  }
  const given = parameters === undefined ? {} : { parameters };
  const first = invoke(lambda, { ...given, onFailure: goOn, ...(name === undefined ? {} : { name }) }, steps);
  const loop: LoopToken = { loop: Symbol('loop') };
  const again = leavingOnSuccess(checked(invoke(lambda, { ...given, onFailure: goOn }, steps)), loop);
  const tries = repeat(
    times - 1,
    { onExhausted: onFailure },
    loop,
    () => [...turn(loop, (call: Speaking) => call.say(between)), again],
    steps,
  );
  const success: Arm = { on: 'success', plain: true, body: [], then: 'join' };
  return {
    ...first,
    arms: [success, { on: 'NoMatchingError', body: [checked(tries)], then: 'join' }],
    onward: { kind: 'arm', arm: success },
  };
}

/** The block with a success that leaves a loop; its failure is the end of the turn. */
function leavingOnSuccess(statement: Statement, loop: LoopToken): Statement {
  const success: Arm = { on: 'success', plain: true, body: [{ leave: loop }], then: 'join' };
  return { ...statement, arms: [success, ...statement.arms], onward: { kind: 'arm', arm: success } };
}
