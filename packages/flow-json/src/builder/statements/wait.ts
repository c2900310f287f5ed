import type { CallBranch, LoudFailure } from '../call.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface WaitOptions extends LoudFailure {
  /** What the caller hears meanwhile; on voice there must be something. It may hold no other wait. Default: silence. */
  readonly while?: CallBranch;
}

/** Wait: the flow goes on when the time is up. */
export function wait(seconds: number | Reference, options: WaitOptions, steps: Branches): Statement {
  const { while: meanwhile, onFailure, name } = options;
  return action(
    'Wait',
    {
      name: name ?? (typeof seconds === 'number' ? `wait-${seconds}-seconds` : 'wait'),
      parameters: { TimeLimitSeconds: seconds, ...continueParameters(meanwhile) },
      conditions: { ...(meanwhile === undefined ? {} : { Continue: meanwhile }), WaitCompleted: goOn },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}

/** What a wait needs for something to happen meanwhile; one second is the least that both sides agree on (flow-language 8.6). */
export function continueParameters(meanwhile: CallBranch | undefined): object {
  return meanwhile === undefined ? {} : { ContinueExecution: true, MinimumWaitTimeSeconds: 1 };
}
