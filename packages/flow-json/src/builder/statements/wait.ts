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
  const statement = action(
    'Wait',
    {
      name: name ?? (typeof seconds === 'number' ? `wait-${seconds}-seconds` : 'wait'),
      parameters: { TimeLimitSeconds: seconds, ...continueParameters(meanwhile) },
      conditions: { ...(meanwhile === undefined ? {} : { Continue: meanwhile }), WaitCompleted: goOn },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
  const arms = statement.arms.map((arm) =>
    arm.on === 'Continue' ? { ...arm, body: roundAndRound(arm.body, 'while-waiting', []) } : arm,
  );
  // Where NextAction repeats an arm, it is the same arm.
  const { onward } = statement;
  const kept = onward.kind === 'arm' ? arms[statement.arms.indexOf(onward.arm)] : undefined;
  return { ...statement, arms, onward: kept === undefined ? onward : { kind: 'arm', arm: kept } };
}

/** What a wait needs for something to happen meanwhile; one second is the least that both sides agree on (flow-language 8.6). */
export function continueParameters(meanwhile: Branch<never> | undefined): object {
  return meanwhile === undefined ? {} : { ContinueExecution: true, MinimumWaitTimeSeconds: 1 };
}
