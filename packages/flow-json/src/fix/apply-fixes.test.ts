import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../issue.ts';
import type { JsonValue } from '../json.ts';
import { applyFixes } from './apply-fixes.ts';
import type { Edit } from './fix.ts';
import { fixUntilStable } from './fix-until-stable.ts';

function issueWith(...edits: readonly Edit[]): Issue {
  const fix = { description: 'Mend it.', edits };
  return { code: 'WL000', rule: 'a-rule', severity: 'error', path: '', message: 'Bad.', hint: 'Mend it.', fix };
}

function fixed(text: string, ...edits: readonly Edit[]): string {
  return applyFixes(text, [issueWith(...edits)]).text;
}

describe('applyFixes', () => {
  it.each<[what: string, before: string, edits: readonly Edit[], after: string]>([
    [
      'replaces a value, and leaves the spelling of the others',
      '{"a" : 1.0,\t"b":1e2 }',
      [{ at: ['b'], value: '8' }],
      '{"a" : 1.0,\t"b":"8" }',
    ],
    [
      'appends to a list on several lines, in its style',
      '{\r\n\t"a": [\r\n\t\t{ "b": 1 }\r\n\t]\r\n}\r\n',
      [{ at: ['a', 1], value: { c: ['d'] } }],
      '{\r\n\t"a": [\r\n\t\t{ "b": 1 },\r\n\t\t{\r\n\t\t\t"c": [\r\n\t\t\t\t"d"\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}\r\n',
    ],
    [
      'appends to a list on one line, in its style',
      '{\n  "a": { "b": [1, 2] }\n}',
      [{ at: ['a', 'b', 2], value: { c: 3 } }],
      '{\n  "a": { "b": [1, 2, { "c": 3 }] }\n}',
    ],
    [
      'adds a key where nothing has white space',
      '{"a":{"b":1}}',
      [{ at: ['a', 'c'], value: { d: [1, 2] } }],
      '{"a":{"b":1,"c":{"d":[1,2]}}}',
    ],
    [
      'fills an empty object that has a line of its own',
      '{\n    "a": {}\n}',
      [{ at: ['a', 'b'], value: 'c' }],
      '{\n    "a": {\n        "b": "c"\n    }\n}',
    ],
    [
      'fills an empty object among others on a line',
      '{\n  "x": { "a": {} }\n}',
      [{ at: ['x', 'a', 'b'], value: 'c' }],
      '{\n  "x": { "a": { "b": "c" } }\n}',
    ],
    [
      'makes the way to a place',
      '{\n  "a": 1\n}',
      [{ at: ['b', 'c', 0], value: 'd' }],
      '{\n  "a": 1,\n  "b": {\n    "c": [\n      "d"\n    ]\n  }\n}',
    ],
    ['removes the first of several', '{ "a": 1, "b": 2 }', [{ at: ['a'] }], '{ "b": 2 }'],
    ['removes the last, with its line', '{\n  "a": 1,\n  "b": [2]\n}', [{ at: ['b'] }], '{\n  "a": 1\n}'],
    ['removes the only one', '{\n  "a": [\n    1\n  ]\n}', [{ at: ['a', 0] }], '{\n  "a": []\n}'],
    ['removes several of a list', '[1, 2, 3, 4]', [{ at: [0] }, { at: [3] }, { at: [2] }], '[2]'],
    [
      'appends twice',
      '[1]',
      [
        { at: [1], value: 2 },
        { at: [2], value: 3 },
      ],
      '[1, 2, 3]',
    ],
    ['replaces all and keeps the byte order mark', '\uFEFF[1]', [{ at: [], value: [2] }], '\uFEFF[ 2 ]'],
    [
      'changes the value that counts, where a key stands twice',
      '{"a":1,"a":2}',
      [{ at: ['a'], value: 3 }],
      '{"a":1,"a":3}',
    ],
    [
      'knows hostile keys',
      '{"__proto__":{"a":1}}',
      [{ at: ['__proto__', 'b'], value: 2 }],
      '{"__proto__":{"a":1,"b":2}}',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(fixed(before, ...edits)).toBe(after);
  });

  it('changes a flow that stands as a string in a document, and nothing around it', () => {
    const inner = '{ "Text" : "\\u00e4\\/", "Limit": 9 }';
    const document = `{ "Content" :\t${JSON.stringify(inner)}, "n": 1.0 }`;

    const { text } = applyFixes(document, [issueWith({ at: ['Limit'], value: '8' })], ['Content']);

    expect(text).toBe(document.replace('9', '\\"8\\"'));
  });

  it.each([
    ['as a value', '{"R":{"C":{"Actions":[],"Limit":9}}}'],
    ['for Fn::Sub', '{"R":{"C":{"Fn::Sub":"{\\"Actions\\":[],\\"Limit\\":9}"}}}'],
    ['for Fn::Sub with variables', '{"R":{"C":{"Fn::Sub":["{\\"Limit\\":9}",{"A":"b"}]}}}'],
    ['for Fn::ToJsonString', '{"R":{"C":{"Fn::ToJsonString":{"Actions":[],"Limit":9}}}}'],
  ])('changes a flow that stands in a template %s', (_, document) => {
    const { text } = applyFixes(document, [issueWith({ at: ['Limit'], value: 8 })], ['R', 'C']);

    expect(text).toBe(document.replace('9', '8'));
  });

  it('changes nothing of a flow that CloudFormation will put together', () => {
    const document = '{"C":{"Fn::Join":["",["{\\"Limit\\":","9}"]]}}';

    expect(applyFixes(document, [issueWith({ at: ['Limit'], value: 8 })], ['C'])).toMatchObject({
      text: document,
      applied: [],
    });
  });

  it('applies the first of fixes that change one place, and skips the others', () => {
    const first = issueWith({ at: ['a', 0] });
    const second = issueWith({ at: ['a', 1], value: 7 });
    const third = issueWith({ at: ['a', 0], value: 9 }, { at: ['b'], value: 9 });
    const without: Issue = { code: 'WL000', rule: 'a', severity: 'info', path: '', message: 'A.', hint: 'B.' };

    const result = applyFixes('{"a":[1,2],"b":3}', [without, first, second, third]);

    expect(result).toEqual({ text: '{"a":[7],"b":3}', applied: [first, second], skipped: [third] });
  });

  it.each<[what: string, document: string, edit: Edit]>([
    ['nothing would change', '{"a":1}', { at: ['a'], value: 1 }],
    ['nothing is there to remove', '{"a":1}', { at: ['b'] }],
    ['the way leads through a text', '{"a":"b"}', { at: ['a', 'c'], value: 1 }],
    ['a list is wanted where an object is', '{"a":{}}', { at: ['a', 0], value: 1 }],
    ['the document would go away', '{"a":1}', { at: [] }],
    ['there is no document', '', { at: ['a'], value: 1 }],
    ['the document is nested too deep', '['.repeat(100_000), { at: [0], value: 1 }],
  ])('skips a fix where %s', (_, document, edit) => {
    const issue = issueWith(edit);

    expect(applyFixes(document, [issue])).toEqual({ text: document, applied: [], skipped: [issue] });
  });

  it('makes of every document what the edits make of its value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }),
        fc.constantFrom('', '  ', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.jsonValue({ maxDepth: 2 }),
        fc.nat(),
        fc.boolean(),
        (value, indent, lineEnd, wrapped, put, pick, remove) => {
          const document = JSON.parse(JSON.stringify(value)) as JsonValue;
          const places = placesIn(document).filter((at) => at.length > 0);
          fc.pre(places.length > 0);
          const at = places[pick % places.length] ?? [];
          const edit: Edit = remove ? { at } : { at, value: JSON.parse(JSON.stringify(put)) as JsonValue };
          const inner = JSON.stringify(document, null, indent).replaceAll('\n', lineEnd);
          const text = wrapped ? JSON.stringify({ Content: inner }) : inner;

          const result = applyFixes(text, [issueWith(edit)], wrapped ? ['Content'] : []).text;

          const after = wrapped ? (JSON.parse(result) as { Content: string }).Content : result;
          expect(JSON.parse(after)).toEqual(changed(document, edit.at, edit.value));
          if (indent === '') expect(after).not.toMatch(/\n/);
        },
      ),
    );
  });
});

describe('fixUntilStable', () => {
  it('judges again after each round, until nothing is left to fix', () => {
    const { text, applied } = fixUntilStable('[3]', (document) => {
      const [count = 0] = JSON.parse(document) as number[];
      return [{ issues: count > 0 ? [issueWith({ at: [0], value: count - 1 })] : [] }];
    });

    expect(text).toBe('[0]');
    expect(applied).toHaveLength(3);
  });

  it('fixes every flow of a document', () => {
    const document = '{"a":"[1]","b":"[1]"}';
    const judge = () => ['a', 'b'].map((key) => ({ at: [key], issues: [issueWith({ at: [0], value: key })] }));

    const { text, applied } = fixUntilStable(document, judge);

    expect(JSON.parse(text)).toEqual({ a: '["a"]', b: '["b"]' });
    expect(applied).toHaveLength(2);
  });

  it('ends where fixes undo each other', () => {
    const judge = (document: string) => [{ issues: [issueWith({ at: [0], value: document === '[1]' ? 2 : 1 })] }];

    expect(fixUntilStable('[1]', judge).applied).toHaveLength(10);
  });
});

/** Every place of a value, and one behind the end of each list. */
function placesIn(value: JsonValue): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const members: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries(), [value.length, null] as [number, JsonValue]]
    : Object.entries(value);
  return [[], ...members.flatMap(([step, member]) => placesIn(member).map((place) => [step, ...place]))];
}

/** What an edit makes of a value. */
function changed(value: JsonValue, at: Edit['at'], put: JsonValue | undefined): JsonValue {
  const [step, ...rest] = at;
  if (step === undefined) return put ?? null;
  const entries: [string | number, JsonValue][] = Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : Object.entries(value as object);
  const has = entries.some(([key]) => key === step);
  const drop = rest.length === 0 && put === undefined;
  const kept = entries
    .filter(([key]) => !(drop && key === step))
    .map(([key, member]): [string | number, JsonValue] => [key, key === step ? changed(member, rest, put) : member]);
  const all = has || drop ? kept : [...kept, [step, changed(null, rest, put)] as [string | number, JsonValue]];
  return Array.isArray(value) ? all.map(([, member]) => member) : Object.fromEntries(all);
}
