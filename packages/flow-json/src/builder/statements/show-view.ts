import { identifierFromWords } from '../../flow/identifier.ts';
import type { Branch, LoudFailure } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { FreeValue } from '../typed/parameters.ts';
import type { Branches } from '../writer.ts';

export interface ViewOptions<Call = never> extends LoudFailure<Call> {
  /** What the view shows. Default: nothing. */
  readonly data?: Readonly<Record<string, FreeValue>>;
  /** How long it stands, in seconds. */
  readonly seconds: number;
  /** What happens for each action that the view offers. */
  readonly actions: Readonly<Record<string, Branch<Call>>>;
  /** Taken for any other action. */
  readonly onNoMatch: Branch<Call>;
  /** Taken when the time is up. */
  readonly onTimeout: Branch<Call>;
  /** Keeps what was entered out of the transcript. Default: it stands there. */
  readonly isSensitive?: true;
}

/** Show view, to an agent or a chat customer; what was entered is in `call.views`. */
export function showView(view: string | Reference, options: ViewOptions, steps: Branches): Statement {
  const { data = {}, seconds, actions, onNoMatch, onTimeout, onFailure, isSensitive, name } = options;
  return action(
    'ShowView',
    {
      name: name ?? identifierFromWords(`show ${view.toString().replace(/^\$\{views\.|\}$/g, '')}`, 'show-view'),
      parameters: {
        ViewResource: { Id: view },
        InvocationTimeLimitSeconds: seconds,
        ViewData: data,
        ...(isSensitive === undefined ? {} : { SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] } }),
      },
      conditions: actions,
      errors: { NoMatchingCondition: onNoMatch, NoMatchingError: onFailure, TimeLimitExceeded: onTimeout },
    },
    steps,
  );
}
