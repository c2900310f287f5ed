import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { canonical, type Spelling } from './canonical.ts';
import type { ValueChange } from './flow-diff.ts';

/**
 * What differs between two values, at the deepest place that both have. Objects are compared key by key; lists without
 * the members that they share at either end, so that one that is put in does not shift all others.
 *
 * @param path where the values stand
 */
export function valueChanges(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: string,
  spelling: Spelling,
): readonly ValueChange[] {
  if (before === undefined || after === undefined) return oneSided(before, after, path);
  if (isJsonObject(before) && isJsonObject(after)) return objectChanges(before, after, path, spelling);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path, spelling);
  return canonical(before, spelling) === canonical(after, spelling) ? [] : [{ path, before, after }];
}

/** The path of a member: `Parameters.Text`, or `Parameters.Attributes["my key"]` where the key is no plain word. */
export function memberPath(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

function oneSided(before: JsonValue | undefined, after: JsonValue | undefined, path: string): readonly ValueChange[] {
  if (before === undefined && after === undefined) return [];
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function objectChanges(before: JsonObject, after: JsonObject, path: string, spelling: Spelling): ValueChange[] {
  const own = (object: JsonObject, key: string): JsonValue | undefined =>
    Object.hasOwn(object, key) ? object[key] : undefined;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => valueChanges(own(before, key), own(after, key), memberPath(path, key), spelling));
}

function listChanges(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  path: string,
  spelling: Spelling,
): readonly ValueChange[] {
  const [old, now] = [before, after].map((list) => list.map((member) => canonical(member, spelling)));
  if (old === undefined || now === undefined) return [];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;

  const middle = Math.max(old.length, now.length) - end - start;
  return Array.from({ length: middle }, (_, offset) => start + offset).flatMap((index) =>
    valueChanges(
      index < before.length - end ? before[index] : undefined,
      index < after.length - end ? after[index] : undefined,
      `${path}[${index}]`,
      spelling,
    ),
  );
}
