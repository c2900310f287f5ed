import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPathsIn } from '../flow/json-paths.ts';
import { pathOf, referencesBelow, referenceTo, type Reference } from './reference.ts';

type Anything = Readonly<Record<string, string>>;

describe('referenceTo', () => {
  it('is its path wherever a text is wanted', () => {
    const reference = referenceTo('$.Queue.Name');

    expect(pathOf(reference)).toBe('$.Queue.Name');
    expect(reference.toString()).toBe('$.Queue.Name');
    expect(String(reference)).toBe('$.Queue.Name');
    expect(JSON.stringify({ reference })).toBe('{"reference":"$.Queue.Name"}');
  });

  it('is no promise, and can be looked at', () => {
    const reference: unknown = referenceTo('$.Queue.Name');

    expect(typeof (reference as { then: unknown }).then).not.toBe('function');
    expect(Symbol.iterator in (reference as object)).toBe(false);
  });
});

describe('referencesBelow', () => {
  it.each([
    ['state', '$.External.state'],
    ['order_id-2', '$.External.order_id-2'],
    ['my key', "$.External['my key']"],
    ['a.b', "$.External['a.b']"],
    ["it's", `$.External["it's"]`],
    ['日本', "$.External['日本']"],
    ['constructor', '$.External.constructor'],
    ['__proto__', '$.External.__proto__'],
  ])('names the field %j %s', (field, path) => {
    expect(String(referencesBelow<Anything>('$.External')[field])).toBe(path);
  });

  it('makes paths that read the field again', () => {
    const field = fc
      .string({ minLength: 1 })
      .filter((key) => !(key.includes("'") && key.includes('"')) && key !== 'toString' && key !== 'toJSON');

    fc.assert(
      fc.property(field, field, (outer, inner) => {
        const below = referencesBelow<Readonly<Record<string, Anything>>>('$.External')[outer]?.[inner] as Reference;

        expect(jsonPathsIn(pathOf(below)).map(({ keys }) => keys)).toEqual([['External', outer, inner]]);
      }),
      { numRuns: 1000 },
    );
  });
});
