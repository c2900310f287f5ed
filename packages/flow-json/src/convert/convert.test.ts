import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { convert } from './convert.ts';
import { branches, converted, inShort, oldExport, oldModule, parameters } from './old-block.fixture.ts';

const HELLO = oldModule('PlayPrompt', {
  id: 'hello',
  parameters: parameters({ Text: 'Hi', TextToSpeechType: 'text' }),
  branches: branches({ Success: 'bye' }),
  metadata: { position: { x: 200, y: 20 }, useDynamic: false },
});
const BYE = oldModule('Disconnect', { id: 'bye', metadata: { position: { x: 400, y: 20 } } });

describe('convert', () => {
  it('turns an export into a flow, with its layout and an account of every block', () => {
    const result = convert(oldExport([HELLO, BYE]));

    expect(result).toEqual({
      ok: true,
      flow: {
        Version: '2019-10-30',
        StartAction: 'hello',
        Metadata: {
          entryPointPosition: { x: 1, y: 2 },
          name: 'Orders',
          type: 'contactFlow',
          status: 'published',
          ActionMetadata: {
            hello: { position: { x: 200, y: 20 }, useDynamic: false, isFriendlyName: true },
            bye: { position: { x: 400, y: 20 }, isFriendlyName: true },
          },
        },
        Actions: [
          {
            Parameters: { Text: 'Hi' },
            Identifier: 'hello',
            Type: 'MessageParticipant',
            Transitions: { NextAction: 'bye' },
          },
          { Parameters: {}, Identifier: 'bye', Type: 'DisconnectParticipant', Transitions: {} },
        ],
      },
      name: 'Orders',
      flowType: 'CONTACT_FLOW',
      report: [
        { path: 'modules[0]', id: 'hello', type: 'PlayPrompt', identifiers: ['hello'], status: 'carried' },
        { path: 'modules[1]', id: 'bye', type: 'Disconnect', identifiers: ['bye'], status: 'carried' },
      ],
      issues: [],
    });
  });

  it('reads the text of an export as it reads the export', () => {
    const text = `\uFEFF${JSON.stringify(oldExport([HELLO, BYE]), null, 2)}`;

    expect(convert(text)).toEqual(convert(oldExport([HELLO, BYE])));
  });

  it.each([
    ['a text that is no JSON', 'modules', [['WL001', '']]],
    ['half an export', JSON.stringify(oldExport([HELLO])).slice(0, -1), [['WL001', '']]],
    ['a list', [], [['WL005', '']]],
    ['null', null, [['WL005', '']]],
    ['a number', 3, [['WL005', '']]],
    ['an object without modules', {}, [['WL005', 'modules']]],
    ['modules that are no list', { modules: {} }, [['WL005', 'modules']]],
    [
      'modules that are inherited',
      JSON.parse('{ "__proto__": { "modules": [] } }') as JsonValue,
      [['WL005', 'modules']],
    ],
    ["a flow of today's language", { Version: '2019-10-30', StartAction: 'a', Actions: [] }, [['WL005', 'Actions']]],
    ['a hundred levels too many', `{ "modules": ${'['.repeat(200)}${']'.repeat(200)} }`, [['WL005', '']]],
    ['a hundred thousand levels', `{ "modules": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`, [['WL005', '']]],
  ] as const)('refuses %s', (_, document, expected) => {
    const result = convert(document, 'old.json');

    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ code, path }) => [code, path])).toEqual(expected);
    expect(issues.every(({ file, severity }) => file === 'old.json' && severity === 'error')).toBe(true);
  });

  it('leads through what is not carried, as far as it goes', () => {
    const [odd, odder] = [
      oldModule('Juggle', { id: 'odd', branches: branches({ Success: 'odder', Error: 'bye' }) }),
      oldModule('Sing', { id: 'odder', branches: branches({ Encore: 'bye' }) }),
    ];

    const { flow, report } = converted(oldExport([odd, odder, BYE]));

    expect(flow.StartAction).toBe('bye');
    expect(flow.Actions.map(({ Identifier }) => Identifier)).toEqual(['bye']);
    expect(report.slice(0, 2)).toMatchObject([
      { status: 'not-carried', identifiers: [], why: expect.stringContaining('"Success"') as unknown },
      { status: 'not-carried', identifiers: [], why: expect.stringContaining('"Encore"') as unknown },
    ]);
  });

  it('ends where blocks that are not carried lead in a circle', () => {
    const circle = ['one', 'two'].map((id, index) =>
      oldModule('Juggle', { id, branches: branches({ Success: ['two', 'one'][index] ?? '' }) }),
    );

    const { flow, end } = converted(oldExport(circle));

    expect(end).toBe('end');
    expect(flow.Actions.map(inShort)).toEqual([
      { identifier: 'end', type: 'DisconnectParticipant', parameters: {}, ways: {} },
    ]);
    expect(flow.StartAction).toBe('end');
  });

  it('ends flows that may not hang up without hanging up', () => {
    const lost = { ...HELLO, branches: branches({ Success: 'gone' }) };

    const { flow } = converted(oldExport([lost], 'customerWhisper'));

    expect(flow.Actions.at(-1)).toMatchObject({ Identifier: 'end', Type: 'EndFlowExecution' });
  });

  it('renames what the service would refuse, and leads there', () => {
    const odd = { ...HELLO, id: '__proto__', branches: branches({ Success: 'a/b' }) };

    const { flow, report } = converted(oldExport([odd, { ...BYE, id: 'a/b' }]));

    expect(flow.Actions.map(inShort)).toMatchObject([
      { identifier: 'proto', ways: { next: 'a-b' } },
      { identifier: 'a-b' },
    ]);
    expect(flow.StartAction).toBe('proto');
    expect(report.map(({ status }) => status)).toEqual(['approximated', 'approximated']);
  });

  it('keeps blocks of one id apart; others lead to the first', () => {
    const { flow } = converted(oldExport([{ ...HELLO, branches: branches({ Success: 'bye' }) }, BYE, BYE]));

    expect(flow.Actions.map(({ Identifier }) => Identifier)).toEqual(['hello', 'bye', 'bye-2']);
    expect(flow.Actions[0]?.Transitions.NextAction).toBe('bye');
  });

  it('warns where nothing says what comes first, or of which type the flow is', () => {
    const lost = converted({ ...oldExport([HELLO, BYE], 'jukebox'), start: 'gone' });

    expect(lost.flow.StartAction).toBe('end');
    expect(lost.flowType).toBeUndefined();
    expect(lost.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['WL006', 'start', 'warning'],
      ['WL006', 'metadata.type', 'warning'],
    ]);
  });

  it('says which blocks the service refuses, and why', () => {
    const queue = oldModule('SetQueue', {
      id: 'queue',
      parameters: parameters({ Queue: 'Basic' }),
      branches: branches({ Success: 'bye', Error: 'bye' }),
    });

    const { report } = converted(oldExport([queue, BYE]));

    expect(report[0]).toMatchObject({
      status: 'approximated',
      how: [expect.stringMatching(/^The service refuses it as it is: .*"QueueId".*"Basic"/)],
    });
  });

  it('says that a flow has more blocks than the service takes', () => {
    const many = Array.from({ length: 251 }, (_, index) => ({ ...HELLO, id: `block ${index}`, branches: [] }));

    const { report, issues } = converted(oldExport(many));

    expect(report).toHaveLength(251);
    expect(issues).toMatchObject([{ code: 'WL113', severity: 'error' }]);
  });
});
