import type { Branch, LoudFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';
import { roundAndRound } from './round-and-round.ts';

export interface WaitOptions<Call = never> extends LoudFailure<Call> {
  /**
   * What the caller hears meanwhile, again and again; on voice Connect demands it. It may hold no other wait. Default: silence,
   * as in chats and tasks.
   */
  readonly while?: Branch<Call>;
}

/** Wait: the flow goes on when the time is up. */
export function wait(seconds: number | Reference, options: WaitOptions, steps: Branches): Statement {
  const { while: meanwhile, onFailure, name } = options;
  // A function of its own, because the same branch may serve a failure too.
  const waiting: Branch<never> | undefined = meanwhile && ((call) => meanwhile(call));
  const heard: Branches = (branch) =>
    waiting !== undefined && branch === waiting ? roundAndRound(steps(waiting), 'while-waiting', []) : steps(branch);
  return action(
    'Wait',
    {
      name: name ?? (typeof seconds === 'number' ? `wait-${seconds}-seconds` : 'wait'),
      parameters: { TimeLimitSeconds: seconds, ...continueParameters(meanwhile) },
      conditions: { ...(waiting === undefined ? {} : { Continue: waiting }), WaitCompleted: goOn },
      errors: { NoMatchingError: onFailure },
    },
    heard,
  );
}

/** What a wait needs for something to happen meanwhile; one second is the least that both sides agree on (flow-language 8.6). */
export function continueParameters(meanwhile: Branch<never> | undefined): object {
  return meanwhile === undefined ? {} : { ContinueExecution: true, MinimumWaitTimeSeconds: 1 };
}
