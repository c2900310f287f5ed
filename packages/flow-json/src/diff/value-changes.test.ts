import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { AS_TEXTS, AS_TYPED } from './canonical.ts';
import { memberPath, valueChanges } from './value-changes.ts';

const ROWS: readonly [what: string, before: JsonValue, after: JsonValue, changes: readonly object[]][] = [
  ['nothing between equal values', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['nothing where keys change places', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ['nothing where a scalar is spelled otherwise', { a: 5, b: true }, { a: '5', b: 'true' }, []],
  ['another case, which the service tells apart', 'True', 'true', [{ path: 'P', before: 'True', after: 'true' }]],
  ['null and "null" apart', null, 'null', [{ path: 'P', before: null, after: 'null' }]],
  ['the deepest place', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, [{ path: 'P.a.c', before: 2, after: 3 }]],
  [
    'what came and what went',
    { a: 1 },
    { b: { c: 1 } },
    [
      { path: 'P.a', before: 1 },
      { path: 'P.b', after: { c: 1 } },
    ],
  ],
  ['a list that became an object as a whole', [1], { a: 1 }, [{ path: 'P', before: [1], after: { a: 1 } }]],
  ['a member that was put into a list alone', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], [{ path: 'P[1]', after: 'x' }]],
  ['a member that was taken from a list alone', ['a', 'b', 'c'], ['b', 'c'], [{ path: 'P[0]', before: 'a' }]],
  [
    'members of a list in their places',
    ['a', 'b'],
    ['b', 'a'],
    [
      { path: 'P[0]', before: 'a', after: 'b' },
      { path: 'P[1]', before: 'b', after: 'a' },
    ],
  ],
];

describe('valueChanges', () => {
  it.each(ROWS)('tells %s', (_, before, after, changes) => {
    expect(valueChanges(before, after, 'P', AS_TEXTS)).toEqual(changes);
  });

  it('tells types apart where they count', () => {
    expect(valueChanges({ a: 5 }, { a: '5' }, 'P', AS_TYPED)).toEqual([{ path: 'P.a', before: 5, after: '5' }]);
  });
});

describe('memberPath', () => {
  it.each([
    ['Text', 'P.Text'],
    ['connect:Subtype', 'P["connect:Subtype"]'],
    ['my "key"', 'P["my \\"key\\""]'],
    ['', 'P[""]'],
  ])('writes the key %j as %s', (key, path) => {
    expect(memberPath('P', key)).toBe(path);
  });
});
