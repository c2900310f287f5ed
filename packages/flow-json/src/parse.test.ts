import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emit } from './emit.ts';
import { anyFlow, deepFrozen } from './flow/arbitrary-flow.fixture.ts';
import type { JsonValue } from './json.ts';
import { parse, type ParseResult } from './parse.ts';

/** The least flow, with other members. */
function document(members: Readonly<Record<string, JsonValue | undefined>> = {}): string {
  const action = { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  return JSON.stringify({ Version: '2019-10-30', StartAction: 'bye', Metadata: {}, Actions: [action], ...members });
}

/** A flow of one action with other members. */
function documentOf(members: Readonly<Record<string, JsonValue | undefined>>): string {
  const action = { Identifier: 'one', Type: 'Compare', Parameters: {}, Transitions: {} };
  return document({ Actions: [{ ...action, ...members }] as unknown as JsonValue });
}

function transitions(members: JsonValue): string {
  return documentOf({ Transitions: members });
}

/** Code and path of every issue; none for a flow. */
function found(result: ParseResult): [code: string, path: string][] {
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

const ERRORS = 'Actions[0].Transitions.Errors';
const CONDITIONS = 'Actions[0].Transitions.Conditions';

const ROWS: readonly [what: string, text: string, issues: [code: string, path: string][]][] = [
  ['reads a flow', document(), []],
  ['reads a flow without Metadata', document({ Metadata: undefined }), []],
  ['reads a flow without actions', document({ Actions: [] }), []],
  ['reads an action without Parameters', documentOf({ Parameters: undefined }), []],
  ['reads a text that begins with a byte order mark', `\uFEFF${document()}`, []],
  [
    'reads number operands',
    transitions({ Conditions: [{ NextAction: 'a', Condition: { Operator: 'NumberLessThan', Operands: [11] } }] }),
    [],
  ],
  ['refuses no text', '', [['WL001', '']]],
  ['refuses a text that is not JSON', 'Version: 2019-10-30', [['WL001', '']]],
  ['refuses half a document', document().slice(0, -1), [['WL001', '']]],
  ['refuses two byte order marks', `\uFEFF\uFEFF${document()}`, [['WL001', '']]],
  ...['null', '5', '"flow"', 'true', '[]'].map((text): (typeof ROWS)[number] => [
    `refuses ${text}`,
    text,
    [['WL002', '']],
  ]),
  [
    'refuses an object that is no flow, naming all that it lacks',
    '{}',
    [
      ['WL002', 'Version'],
      ['WL002', 'StartAction'],
      ['WL002', 'Actions'],
    ],
  ],
  [
    'refuses an export from before 2020 as what it is',
    '{ "modules": [], "version": "1", "start": "a" }',
    [['WL002', 'modules']],
  ],
  ['refuses another version', document({ Version: '2020-01-01' }), [['WL002', 'Version']]],
  ['refuses a start that is no text', document({ StartAction: 1 }), [['WL002', 'StartAction']]],
  ['refuses actions that are no list', document({ Actions: { bye: {} } }), [['WL002', 'Actions']]],
  [
    'refuses an action that is no object',
    document({ Actions: ['bye', null] }),
    [
      ['WL002', 'Actions[0]'],
      ['WL002', 'Actions[1]'],
    ],
  ],
  ['refuses an identifier that is no text', documentOf({ Identifier: 1 }), [['WL002', 'Actions[0].Identifier']]],
  ['refuses an action without a type', documentOf({ Type: undefined }), [['WL002', 'Actions[0].Type']]],
  ['refuses parameters that are no object', documentOf({ Parameters: [] }), [['WL002', 'Actions[0].Parameters']]],
  ['refuses parameters that are null', documentOf({ Parameters: null }), [['WL002', 'Actions[0].Parameters']]],
  ['reads an action without transitions', documentOf({ Transitions: undefined }), []],
  ['refuses transitions that are a list', transitions([]), [['WL002', 'Actions[0].Transitions']]],
  [
    'refuses a NextAction that is no text',
    transitions({ NextAction: null }),
    [['WL002', 'Actions[0].Transitions.NextAction']],
  ],
  ['refuses errors that are no list', transitions({ Errors: {} }), [['WL002', ERRORS]]],
  ['refuses errors that are null', transitions({ Errors: null }), [['WL002', ERRORS]]],
  [
    'refuses an error without a target',
    transitions({ Errors: [{ ErrorType: 'NoMatchingError' }] }),
    [['WL002', `${ERRORS}[0]`]],
  ],
  [
    'refuses an error without a type',
    transitions({ Errors: [{ NextAction: 'a' }, 'b'] }),
    [
      ['WL002', `${ERRORS}[0]`],
      ['WL002', `${ERRORS}[1]`],
    ],
  ],
  ['refuses conditions that are no list', transitions({ Conditions: 'yes' }), [['WL002', CONDITIONS]]],
  [
    'refuses a condition without a comparison',
    transitions({ Conditions: [{ NextAction: 'a' }] }),
    [['WL002', `${CONDITIONS}[0]`]],
  ],
  [
    'refuses a comparison that is a text',
    transitions({ Conditions: [{ NextAction: 'a', Condition: 'yes' }] }),
    [['WL002', `${CONDITIONS}[0]`]],
  ],
  [
    'refuses a comparison without operands',
    transitions({ Conditions: [{ NextAction: 'a', Condition: { Operator: 'Equals' } }] }),
    [['WL002', `${CONDITIONS}[0]`]],
  ],
  [
    'reads nested comparisons, which are for the rules to refuse',
    transitions({
      Conditions: [
        { NextAction: 'a', Condition: { Operator: 'And', Operands: [{ Operator: 'Equals', Operands: ['a'] }] } },
      ],
    }),
    [],
  ],
  [
    'finds every problem at once',
    documentOf({ Identifier: 1, Type: 2, Parameters: 3, Transitions: 4 }),
    [
      ['WL002', 'Actions[0].Identifier'],
      ['WL002', 'Actions[0].Type'],
      ['WL002', 'Actions[0].Parameters'],
      ['WL002', 'Actions[0].Transitions'],
    ],
  ],
  ['reads what is nested 100 levels deep', document({ Metadata: nested(99) }), []],
  ['refuses what is nested deeper', document({ Metadata: nested(100) }), [['WL002', '']]],
  [
    'refuses what is nested so deep that walking through it would overflow',
    `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    [['WL002', '']],
  ],
];

function nested(levels: number): JsonValue {
  return levels === 0 ? 'end' : [nested(levels - 1)];
}

describe('parse', () => {
  it.each(ROWS)('%s', (_, text, issues) => {
    expect(found(parse(text))).toEqual(issues);
  });

  it('names the file in every issue, where it is told one', () => {
    const result = parse('{}', 'flows/main.json');

    expect(result.ok ? [] : result.issues.map(({ file }) => file)).toEqual(Array(3).fill('flows/main.json'));
  });

  it('says what was found and what is wanted', () => {
    const result = parse(document({ Version: '2020-01-01' }));

    expect(result).toEqual({
      ok: false,
      issues: [
        {
          code: 'WL002',
          rule: 'not-a-flow',
          severity: 'error',
          path: 'Version',
          message: 'Version is "2020-01-01"; the flow language has "2019-10-30" only.',
          hint: 'A contact flow is a document in the flow language: { "Version", "StartAction", "Actions" }.',
        },
      ],
    });
  });

  it('gives back what emit wrote, unknown types, parameters and metadata included', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(parse(emit(flow))).toEqual({ ok: true, flow });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a __proto__ key as the key that it is', () => {
    const text = documentOf({ Parameters: JSON.parse('{ "__proto__": { "Text": "x" } }') as JsonValue });

    const result = parse(text);

    expect(result.ok && emit(result.flow)).toContain('"__proto__"');
    expect({}).not.toHaveProperty('Text');
  });

  it('never throws on a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\u0tfn-.e1')) }),
        ),
        (text) => {
          expect(parse(text)).toHaveProperty('ok');
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('never throws on JSON that has the members of a flow', () => {
    const member = fc.option(fc.jsonValue(), { nil: undefined });
    const action = fc.oneof(
      member,
      fc.record({
        Identifier: member,
        Type: member,
        Parameters: member,
        Transitions: fc.oneof(
          member,
          fc.record({
            NextAction: member,
            Errors: member,
            Conditions: fc.oneof(member, fc.array(fc.record({ NextAction: member, Condition: member }))),
          }),
        ),
      }),
    );
    const almost = fc.record({
      Version: fc.oneof(member, fc.constant('2019-10-30')),
      StartAction: member,
      Actions: fc.oneof(member, fc.array(action)),
    });

    fc.assert(
      fc.property(almost, (value) => {
        expect(parse(JSON.stringify(value))).toHaveProperty('ok');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('emit', () => {
  it('writes JSON that people can read, with a line break at the end', () => {
    const flow = { Version: '2019-10-30', StartAction: 'bye', Actions: [] };

    expect(emit(flow)).toBe('{\n  "Version": "2019-10-30",\n  "StartAction": "bye",\n  "Actions": []\n}\n');
  });

  it('leaves the flow as it is, and writes the same text again', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const frozen = deepFrozen(flow);

        expect(emit(frozen)).toBe(emit(frozen));
      }),
    );
  });
});
