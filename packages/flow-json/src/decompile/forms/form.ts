import type { Action } from '../../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { branch, json, members, type Branch, type Expression, type Members } from '../expression.ts';

/** A method of `call` with its arguments that may make an action. Whether it does is tried afterwards. */
export interface Form {
  readonly method: string;
  readonly args: readonly Expression[];
}

/** Writes an action as a method would make it; undefined where the method cannot be meant. */
export type FormOf = (action: Action) => Form | undefined;

/** Options of a method: the block's name, then others. */
export function named({ Identifier }: Action, others: Members['members'] = []): Members {
  return members([['name', json(Identifier)], ...others]);
}

/** The branch of an error type; undefined where there is none. */
export function errorBranch(
  { Transitions: { Errors = [] } }: Action,
  errorType: string,
  more: Pick<Branch, 'isOptional'> = {},
): Branch | undefined {
  const error = Errors.find(({ ErrorType }) => ErrorType === errorType);
  return error === undefined ? undefined : branch(error.NextAction, more);
}

/** The branch of an operand that is compared by `Equals`; undefined where there is none. */
export function operandBranch(
  { Transitions: { Conditions = [] } }: Action,
  operand: string,
  more: Pick<Branch, 'loops' | 'isOptional'> = {},
): Branch | undefined {
  const found = Conditions.find(
    ({ Condition: { Operator, Operands } }) => Operator === 'Equals' && Operands[0] === operand,
  );
  return found === undefined ? undefined : branch(found.NextAction, more);
}

/** Can these be the keys of an object that keeps their order? Whole numbers move to the front, and keys stand once. */
export function areKeys(keys: readonly string[]): boolean {
  return Object.keys(Object.fromEntries(keys.map((key) => [key, 0]))).join('\0') === keys.join('\0');
}

/** A text parameter; undefined where it is none. */
export function textOf(parameters: JsonObject | undefined, key: string): string | undefined {
  const value = memberOf(parameters, key);
  return typeof value === 'string' ? value : undefined;
}

/** A text parameter that is a whole number, as a number. */
export function numberOf(parameters: JsonObject | undefined, key: string): number | undefined {
  const text = textOf(parameters, key);
  return text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;
}

/** A member of an object; undefined where there is none. */
export function memberOf(object: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A literal that may be left out. */
export function given(value: JsonValue | undefined): Expression | undefined {
  return value === undefined ? undefined : json(value);
}
