import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPathsIn } from './json-paths.ts';

const ROWS: readonly [what: string, text: string, paths: (readonly string[])[]][] = [
  ['finds none in a text without one', 'It costs $5, or 5 $.', []],
  ['finds one that is the whole text', '$.External.state', [['External', 'state']]],
  ['finds one in a sentence, without the dot that ends it', 'It is $.External.state.', [['External', 'state']]],
  [
    'finds one before a comma, a bracket, a blank',
    '($.Attributes.name), $.Channel !',
    [['Attributes', 'name'], ['Channel']],
  ],
  [
    'finds several, in order',
    '$.External.a $.External.b',
    [
      ['External', 'a'],
      ['External', 'b'],
    ],
  ],
  [
    'finds two that touch',
    '$.External.a$.External.b',
    [
      ['External', 'a'],
      ['External', 'b'],
    ],
  ],
  ['reads nested keys', '$.External.address.city', [['External', 'address', 'city']]],
  [
    'reads keys in brackets, either quotes',
    `$.Attributes['my key'] $["Attributes"]["it's"]`,
    [
      ['Attributes', 'my key'],
      ['Attributes', "it's"],
    ],
  ],
  ['ends the long form at its bracket', "$['Attributes']['Language']/1.wav", [['Attributes', 'Language']]],
  ['takes hyphens and underscores for part of a key', '$.Attributes.order_id-2 x', [['Attributes', 'order_id-2']]],
  ['finds none in a resource reference', '${functions.order-status}', []],
  ['finds none in an unfinished path', "$. $[ $.' $['a", []],
];

describe('jsonPathsIn', () => {
  it.each(ROWS)('%s', (_, text, paths) => {
    expect(jsonPathsIn(text).map(({ keys }) => keys)).toEqual(paths);
  });

  it('says where each path stands', () => {
    const text = 'It is $.External.state.';

    expect(jsonPathsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['$.External.state']);
  });

  it('gives places that are in the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '.', '[', ']', "'", '"', 'a', '-', ' ', '様') }), (text) => {
        const places = jsonPathsIn(text).flatMap(({ start, end }) => [start, end]);

        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
