import type { Branch, LoudFailure } from '../branch.ts';
import type { Invocation } from '../invocation.ts';
import { bodyContinues, type Arm, type Statement } from '../statement.ts';
import type { Branches } from '../writer.ts';

export interface WaitForOptions<Call = never> extends LoudFailure<Call> {
  /** Longest time to wait, in seconds. */
  readonly seconds: number;
  /** Taken when the time is up first. */
  readonly onTimeout: Branch<Call>;
  /**
   * What the caller hears meanwhile; the answer breaks into it. It may hold no other wait. What happens where it ends first is
   * UNDOCUMENTED; here it leads where the time-out leads. Default: silence.
   */
  readonly while?: Branch<Call>;
}

/** Wait for a function that was started: the flow goes on when it has returned. */
export function waitFor(invocation: Invocation, options: WaitForOptions, steps: Branches): Statement {
  const { seconds, onTimeout, onFailure, while: meanwhile, name } = options;
  const arm = (on: string, body: Arm['body']): Arm => ({ on, operator: 'Equals', body, then: 'join' });
  const failed: Arm = { on: 'NoMatchingError', body: steps(onFailure), then: 'join' };
  const heard = steps(meanwhile);
  const whileWaiting =
    meanwhile === undefined ? [] : [arm('Continue', bodyContinues(heard) ? [...heard, ...steps(onTimeout)] : heard)];
  return {
    name: name ?? `wait-for-${invocation.functionName}`.slice(0, 50),
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
