import type { Branch, LoudFailure } from '../branch.ts';
import type { Reference } from '../reference.ts';
import { goOn } from '../go-on.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface HoursOptions<Call = never> extends LoudFailure<Call> {
  /** Hours of operation, for example `hours('shop')`. Default: those of the working queue. */
  readonly hours?: string | Reference;
  /** Taken outside the hours. */
  readonly onClosed: Branch<Call>;
  /** Taken within the hours. Default: the flow goes on. */
  readonly onOpen?: Branch<Call>;
}

/** Check hours of operation. */
export function checkHours(
  { hours, onClosed, onOpen = goOn, onFailure, name }: HoursOptions,
  steps: Branches,
): Statement {
  return action(
    'CheckHoursOfOperation',
    {
      name: name ?? 'check-hours',
      parameters: hours === undefined ? {} : { HoursOfOperationId: hours },
      conditions: { True: onOpen, False: onClosed },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}
