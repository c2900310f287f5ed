import type { Branch, LoudFailure } from '../branch.ts';
import type { Invocation } from '../invocation.ts';
import type { Arm, Statement } from '../statement.ts';
import type { Branches } from '../writer.ts';
import { roundAndRound } from './round-and-round.ts';

export interface WaitForOptions<Call = never> extends LoudFailure<Call> {
  /** Longest time to wait, in seconds. */
  readonly seconds: number;
  /** Taken when the time is up first. */
  readonly onTimeout: Branch<Call>;
  /** What the caller hears meanwhile, again and again; the answer breaks into it. It may hold no other wait. Default: silence. */
  readonly while?: Branch<Call>;
}

/** Wait for a function that was started: the flow goes on when it has returned. */
export function waitFor(invocation: Invocation, options: WaitForOptions, steps: Branches): Statement {
  const { seconds, onTimeout, onFailure, while: meanwhile, name } = options;
  const arm = (on: string, body: Arm['body']): Arm => ({ on, operator: 'Equals', body, then: 'join' });
  const failed: Arm = { on: 'NoMatchingError', body: steps(onFailure), then: 'join' };
  const block = name ?? `wait-for-${invocation.functionName}`.slice(0, 50);
  const heard = roundAndRound(steps(meanwhile), 'while-waiting', meanwhile === undefined ? [] : steps(onTimeout));
  const whileWaiting = meanwhile === undefined ? [] : [arm('Continue', heard)];
  return {
    name: block,
    type: 'Wait',
    parameters: {
      TimeLimitSeconds: String(seconds),
      ...(meanwhile === undefined ? {} : { ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' }),
      InterruptibleEvents: { LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier: invocation.id.toString() } } },
    },
    arms: [...whileWaiting, arm('LambdaReturned', []), arm('WaitCompleted', steps(onTimeout)), failed],
    onward: { kind: 'arm', arm: failed },
  };
}
