import { modeOf } from '../jobs/modes.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import { referencesBelow, referenceTo, type Reference, type References } from '../reference.ts';
import type { Writer } from '../writer.ts';
import { askValidated, type ValidatedOptions } from './ask-validated.ts';
import { openingHours, type OpeningOptions } from './opening-hours.ts';
import { retry, type RetryOptions } from './retry.ts';
import { sayList, type ListOptions } from './say-list.ts';

/** What people write again in every flow, as one call. */
export interface PatternMethods {
  /** Calls a function until it answers, a bounded number of times, and speaks before each further try. */
  retry<Result>(lambda: LambdaFunction<Result>, options: RetryOptions<this>): References<Result>;
  /** Asks until the digits are good, a bounded number of times, and gives a reference to them. */
  askValidated<Result = unknown>(prompt: string, options: ValidatedOptions<Result, this>): Reference;
  /** Outside the hours: says so, then hangs up, or has the caller rung back. */
  openingHours(options: OpeningOptions<this>): void;
  /** Speaks the members of a list that a function returned as numbered fields. */
  sayList(members: readonly Reference[], options: ListOptions<this>): void;
}

export function patternMethods(writer: Writer): PatternMethods {
  const { record } = writer;
  return {
    retry: (lambda, options) => {
      record(...retry(lambda, options, writer));
      return referencesBelow(modeOf(lambda.limits).answer);
    },
    askValidated: (prompt, options) => {
      record(askValidated(prompt, options, writer));
      return referenceTo('$.StoredCustomerInput');
    },
    openingHours: (options) => record(openingHours(options, writer)),
    sayList: (members, options) => record(sayList(members, options, writer)),
  };
}
