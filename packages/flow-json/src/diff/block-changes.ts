import type { Action } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { AS_TEXTS, AS_TYPED } from './canonical.ts';
import type { ValueChange } from './flow-diff.ts';
import { memberPath, valueChanges } from './value-changes.ts';

/** Parameters whose values are handed on with the JSON types that they have (flow-language 2.6). */
const TYPED: ReadonlySet<string> = new Set(['Input', 'ResultData', 'ViewData']);

/**
 * What differs in the values of a block: its parameters, and members of the action that nobody knows. That a number or a
 * boolean is written as a text, or the other way round, is no difference but where the type is handed on.
 */
export function blockValueChanges(before: Action, after: Action): readonly ValueChange[] {
  const [old, now] = [before, after].map(({ Parameters = {} }) => Parameters);
  const parameters = keysOf(old, now).flatMap((name) =>
    valueChanges(own(old, name), own(now, name), memberPath('Parameters', name), TYPED.has(name) ? AS_TYPED : AS_TEXTS),
  );
  return [...parameters, ...unknownMemberChanges(before, after, ACTION_MEMBERS)];
}

const ACTION_MEMBERS: ReadonlySet<string> = new Set(['Identifier', 'Type', 'Parameters', 'Transitions']);

/** What differs in the members of two objects, those apart that are known and compared otherwise. */
export function unknownMemberChanges(
  before: object,
  after: object,
  known: ReadonlySet<string>,
): readonly ValueChange[] {
  return keysOf(before, after)
    .filter((key) => !known.has(key))
    .flatMap((key) => valueChanges(own(before, key), own(after, key), memberPath('', key), AS_TYPED));
}

function keysOf(before: object = {}, after: object = {}): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

function own(object: object | undefined, key: string): JsonValue | undefined {
  if (object === undefined || !Object.hasOwn(object, key)) return undefined;
  return (object as Readonly<Record<string, JsonValue>>)[key];
}
