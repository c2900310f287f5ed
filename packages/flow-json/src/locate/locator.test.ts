import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorOf } from './locator.ts';
import type { Region } from './positions.ts';

const FLOW = `{
  "Actions": [
    {
      "Identifier": "say",
      "Parameters": {
        "Attributes": { "my.key": "dots", "my": { "key": "nested" }, "a[0]": "brackets" },
        "Text": "Hello",
        "Text": "Hello again"
      },
      "Transitions": { "NextAction": "end", "Errors": [] }
    }
  ]
}`;

/** The piece of a text that a region spans. */
function pieceOf(text: string, region: Region | undefined): string | undefined {
  if (region === undefined) return undefined;
  const lines = text.split(/\r\n|\n|\r/).slice(region.line - 1, region.endLine);
  const [last = ''] = lines.splice(-1, 1);
  return [...lines, last.slice(0, region.endColumn - 1)].join('\n').slice(region.column - 1);
}

describe('locatorOf', () => {
  it.each([
    ['Actions[0].Identifier', '"say"'],
    ['Actions[0].Parameters.Text', '"Hello again"'],
    ['Actions[0].Parameters.Attributes.my.key', '"dots"'],
    ['Actions[0].Parameters.Attributes.a[0]', '"brackets"'],
    ['Actions[0].Transitions.Errors', '[]'],
    ['Actions[0].Transitions.Errors[2]', '[]'],
    ['Actions[0].Transitions.Missing.Key', '{ "NextAction": "end", "Errors": [] }'],
    ['Actions[7]', JSON.stringify((JSON.parse(FLOW) as { Actions: unknown }).Actions)],
    ['nowhere', JSON.stringify(JSON.parse(FLOW))],
  ])('finds %s', (path, piece) => {
    const found = pieceOf(FLOW, locatorOf(FLOW)(path)) ?? '';

    expect(JSON.parse(found)).toEqual(JSON.parse(piece));
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j, and columns from one', (lineEnd) => {
    const locate = locatorOf(`\uFEFF${FLOW.replaceAll('\n', lineEnd)}`);

    expect(locate('Actions[0].Identifier')).toEqual({ line: 4, column: 21, endLine: 4, endColumn: 26 });
    expect(locate('Actions[0]')).toMatchObject({ line: 3, column: 5, endLine: 11, endColumn: 6 });
  });

  it('has no place for the document as a whole', () => {
    expect(locatorOf(FLOW)('')).toBeUndefined();
  });

  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', { line: 3, column: 1 }],
    ['a missing end', '{\n  "a": [1', { line: 2, column: 10 }],
    ['nothing', '', { line: 1, column: 1 }],
    ['a comment', '{\n  // no\n}', { line: 2, column: 3 }],
  ])('tells where a text with %s stops being JSON', (_, text, place) => {
    expect(locatorOf(text)('')).toMatchObject(place);
  });

  it('finds the place in a string, as it is written there', () => {
    const inner = '{ "a\\u0000\\"": "ä\\n",\r\n "b": { "c": [true] } }';
    const document = JSON.stringify({ Flow: { Content: inner } }, null, 2);
    const locate = locatorOf(document, ['Flow', 'Content']);

    expect(pieceOf(document, locate('b.c[0]'))).toBe('true');
    expect(pieceOf(document, locate('b'))).toBe('{ \\"c\\": [true] }');
  });

  it.each([
    ['as a value', { Actions: ['x'] }, '"x"'],
    ['for Fn::Sub', { 'Fn::Sub': '{"Actions":[1]}' }, '1'],
    ['for Fn::ToJsonString', { 'Fn::ToJsonString': { Actions: ['x'] } }, '"x"'],
    ['in parts, as a whole', { 'Fn::Join': ['', ['{', '}']] }, '{"Fn::Join":["",["{","}"]]}'],
  ])('finds the place of a flow that stands in a document %s', (_, content, piece) => {
    const document = JSON.stringify({ C: content });

    expect(pieceOf(document, locatorOf(document, ['C'])('Actions[0]'))).toBe(piece);
  });

  it('has no places where there is no flow', () => {
    expect(locatorOf('{ "Content": 1 }', ['Other'])('Actions')).toBeUndefined();
    expect(locatorOf('{ "Content": 1 }', ['Content'])('')).toBeUndefined();
  });

  it.each([
    ['nested a million levels deep', '['.repeat(1_000_000)],
    ['with strings that never end', '{"a\n'.repeat(100_000)],
    ['with hostile keys', '{ "__proto__": { "__proto__": [] }, "constructor": 1 }'],
  ])('survives a text %s', (_, text) => {
    const locate = locatorOf(text);

    expect(() => [locate(''), locate('__proto__.__proto__[0]')]).not.toThrow();
  });

  it('finds every value of every document where JSON.parse has it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.constantFrom(0, 1, 4), fc.boolean(), (json, indent, wrapped) => {
        const value = JSON.parse(json) as unknown;
        const text = JSON.stringify(value, null, indent);
        const document = wrapped ? JSON.stringify({ Content: text }) : text;
        const locate = locatorOf(document, wrapped ? ['Content'] : []);
        for (const [path, member] of membersOf(value)) {
          const piece = pieceOf(document, locate(path)) ?? '';
          const found = wrapped ? (JSON.parse(`"${piece}"`) as string) : piece;
          expect(JSON.parse(found)).toEqual(member);
        }
      }),
    );
  });
});

/** The values below a value whose paths can be read in one way only, with their paths. */
function membersOf(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (!Array.isArray(value) && !/^\w+$/.test(key)) return [];
    const step = Array.isArray(value) ? `${path}[${key}]` : [path, key].filter((part) => part !== '').join('.');
    return [[step, member] as [string, unknown], ...membersOf(member, step)];
  });
}
