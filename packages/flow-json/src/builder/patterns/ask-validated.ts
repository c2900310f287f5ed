import type { LoudFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import { invokeJob } from '../jobs/lower-job.ts';
import { modeOf } from '../jobs/modes.ts';
import type { LambdaFunction } from '../lambda-function.ts';
import { referencesBelow, referenceTo, type Reference, type References } from '../reference.ts';
import { bodyContinues, type Arm, type LoopToken, type Statement, type Step } from '../statement.ts';
import { askDigits } from '../statements/ask-digits.ts';
import { repeat } from '../statements/repeat.ts';
import type { ConditionBranch } from '../typed/arms.ts';
import type { Writer } from '../writer.ts';
import type { Speaking } from './speaking.ts';

export interface ValidatedOptions<Result = unknown, Call = never> extends LoudFailure<Call> {
  /** Most digits that are taken. */
  readonly maximumLength: number;
  /** What tells good digits from others. */
  readonly validate: FunctionValidation<Result> | ComparisonValidation;
  /** Spoken when the digits are not good. */
  readonly wrong: string;
  /** Spoken when nothing was entered. Default: as `wrong`. */
  readonly silent?: string;
  /** Questions in all, 1 to 100. Default: 3. */
  readonly times?: number;
  /** Seconds to wait for the first digit, 1 to 180. Default: 5. */
  readonly timeoutSeconds?: number;
}

/** A function is given the digits as `input`, and one field of its answer says whether they are good. */
export interface FunctionValidation<Result> {
  readonly with: LambdaFunction<Result>;
  readonly isValid: (answer: References<Result>) => Reference;
  /** What the field holds when they are. Default: `true`. */
  readonly equals?: string;
}

/** The digits are good when they compare so, for example `{ operator: 'NumberLessThan', operand: '32' }`. */
export type ComparisonValidation = Pick<ConditionBranch<ComparisonOperator>, 'operator' | 'operand'>;

export type ComparisonOperator =
  | 'Equals'
  | 'TextStartsWith'
  | 'TextEndsWith'
  | 'TextContains'
  | 'NumberGreaterThan'
  | 'NumberGreaterOrEqualTo'
  | 'NumberLessThan'
  | 'NumberLessOrEqualTo';

const INPUT = '$.StoredCustomerInput';

/**
 * Asks, looks at the digits, says what is wrong and asks again, a bounded number of times. `onFailure` is taken when every
 * question is used up, and when asking or looking fails; it is recorded once for each.
 */
export function askValidated<Result>(prompt: string, options: ValidatedOptions<Result>, writer: Writer): Statement {
  const { steps, turn, checked } = writer;
  const { maximumLength, validate, wrong, silent = wrong, times = 3, timeoutSeconds, onFailure, name } = options;
  const loop: LoopToken = { loop: Symbol('loop') };
  const failed = (): readonly Step[] => leaving(steps(onFailure), loop);
  const spoken = (words: string): readonly Step[] => turn(loop, (call: Speaking) => call.say(words));
  const question = askDigits(
    prompt,
    {
      maximumLength,
      onFailure: goOn,
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(name === undefined ? {} : { name }),
    },
    steps,
  );
  const asked = checked({ ...question, arms: [{ on: 'NoMatchingError', body: failed(), then: 'join' }] });
  return repeat(
    times,
    { onExhausted: onFailure },
    loop,
    () => [
      asked,
      checked(
        compared(
          INPUT,
          { operator: 'Equals', operand: 'Timeout' },
          spoken(silent),
          judged(validate, [{ leave: loop }], () => spoken(wrong), failed, writer),
        ),
      ),
    ],
    steps,
  );
}

function judged<Result>(
  validate: ValidatedOptions<Result>['validate'],
  good: readonly Step[],
  bad: () => readonly Step[],
  failed: () => readonly Step[],
  writer: Writer,
): readonly Step[] {
  const { checked } = writer;
  if (!('with' in validate)) return [checked(compared(INPUT, validate, good, bad()))];
  const { with: lambda, isValid, equals = 'true' } = validate;
  const looked = invokeJob(lambda, { parameters: { input: referenceTo(INPUT) } }, failed, writer);
  const field = isValid(referencesBelow(modeOf(lambda.limits).answer)).toString();
  return [...looked, checked(compared(field, { operator: 'Equals', operand: equals }, good, bad()))];
}

/** A comparison with both of its branches, as steps. */
function compared(
  path: string,
  { operator, operand }: ComparisonValidation,
  matched: readonly Step[],
  unmatched: readonly Step[],
): Statement {
  const otherwise: Arm = { on: 'NoMatchingCondition', body: unmatched, then: 'join' };
  return {
    name: operand === 'Timeout' ? 'check-input' : 'check-validity',
    type: 'Compare',
    parameters: { ComparisonValue: path },
    arms: [{ on: operand, operator, body: matched, then: 'join' }, otherwise],
    onward: { kind: 'arm', arm: otherwise },
  };
}

/** What follows a failure is what follows the whole, not the next turn. */
function leaving(body: readonly Step[], loop: LoopToken): readonly Step[] {
  return bodyContinues(body) ? [...body, { leave: loop }] : body;
}
