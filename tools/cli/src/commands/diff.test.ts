import { describe, expect, test } from 'vitest';
import type { DiffReport } from '../diff/diff-report.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

interface Words {
  readonly greeting?: string;
  readonly seconds?: string;
}

/** A flow that greets, asks a function and hangs up; its blocks by these names. */
function flow(words: Words = {}, [hello, ask, end] = ['hello', 'ask', 'end']): string {
  const { greeting = 'Thanks for calling.', seconds = '5' } = words;
  const to = (target: string | undefined): object => ({
    NextAction: target,
    Errors: [{ NextAction: target, ErrorType: 'NoMatchingError' }],
  });
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: hello,
    Actions: [
      { Identifier: hello, Type: 'MessageParticipant', Parameters: { Text: greeting }, Transitions: to(ask) },
      {
        Identifier: ask,
        Type: 'InvokeLambdaFunction',
        Parameters: { LambdaFunctionARN: '${functions.ask}', InvocationTimeLimitSeconds: seconds },
        Transitions: to(end),
      },
      { Identifier: end, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  });
}

const RINGING: Words = { greeting: 'Thanks for ringing.' };

async function diffForJson(args: readonly string[], cwd: string) {
  const ran = await runForJson(['diff', ...args], cwd);
  return { ...ran, answer: ran.answer as DiffReport };
}

describe('diff', () => {
  test('tells what changed, and exits with 0', async () => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'b.json': flow({ ...RINGING, seconds: '3' }) });

    const { exitCode, out, err } = await run(['diff', 'a.json', 'b.json'], cwd);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(
      [
        'a.json → b.json: 1 block changed, 1 prompt reworded.',
        '',
        'Reworded',
        '  hello (Play prompt “Thanks for ringing.”)',
        '      Thanks for [-calling-]{+ringing+}.',
        '',
        'Changed',
        '  ask (AWS Lambda function (Invoke Lambda) ${functions.ask})',
        '      InvocationTimeLimitSeconds: "5" → "3"',
        '',
      ].join('\n'),
    );
  });

  test('says the same as Markdown with --format markdown', async () => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'b.json': flow(RINGING) });

    const { out } = await run(['diff', 'a.json', 'b.json', '--format', 'markdown'], cwd);

    expect(out).toBe(
      [
        '### `a.json → b.json`: 1 prompt reworded',
        '',
        '#### Reworded',
        '',
        '- `hello` (Play prompt “Thanks for ringing.”)',
        '  - “Thanks for ~~calling~~ **ringing**.”',
        '',
      ].join('\n'),
    );
  });

  test('gives the data behind the text with --json, and with --format json', async () => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'b.json': flow(RINGING) });

    const { answer } = await diffForJson(['a.json', 'b.json'], cwd);
    const { out } = await run(['diff', 'a.json', 'b.json', '--format', 'json'], cwd);

    expect(answer).toMatchObject({
      files: [
        {
          before: 'a.json',
          after: 'b.json',
          changed: true,
          counts: { reworded: 1, changed: 0 },
          diff: { reworded: [{ block: { identifier: 'hello' }, after: 'Thanks for ringing.' }] },
        },
      ],
      summary: { compared: 1, changed: 1, alone: 0, unread: 0 },
    });
    expect(JSON.parse(out)).toEqual(answer);
  });

  test.each([
    ['a changed flow', flow(RINGING), 2],
    ['the same flow', flow(), 0],
    ['names alone', flow({}, ['greet', 'look-up', 'bye']), 0],
  ])('exits with %s and --exit-code as it should', async (_, after, expected) => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'b.json': after });

    const { exitCode } = await run(['diff', 'a.json', 'b.json', '--exit-code'], cwd);

    expect(exitCode).toBe(expected);
  });

  test('tells renamed blocks as such', async () => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'b.json': flow({}, ['greet', 'ask', 'end']) });

    const { out } = await run(['diff', 'a.json', 'b.json'], cwd);

    expect(out).toBe('a.json → b.json: no change in meaning; 1 block renamed.\n\nRenamed\n  hello → greet\n');
  });

  test('compares a flow with one that stands in a larger document', async () => {
    const described = JSON.stringify({ ContactFlow: { Name: 'Orders', Type: 'CONTACT_FLOW', Content: flow(RINGING) } });
    const cwd = throwawayFolder({ 'a.json': flow(), 'described.json': described });

    const { exitCode, out } = await run(['diff', 'a.json', 'described.json'], cwd);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^a\.json → described\.json: 1 prompt reworded\.\n/);
  });

  test('compares the flows of templates by where they stand', async () => {
    const template = (flows: Readonly<Record<string, string>>): string =>
      JSON.stringify({
        Resources: Object.fromEntries(
          Object.entries(flows).map(([name, Content]) => [
            name,
            { Type: 'AWS::Connect::ContactFlow', Properties: { Name: name, Type: 'CONTACT_FLOW', Content } },
          ]),
        ),
      });
    const cwd = throwawayFolder({
      'a.json': template({ One: flow(), Two: flow(), Old: flow() }),
      'b.json': template({ One: flow(), Two: flow(RINGING), New: flow() }),
    });

    const { answer } = await diffForJson(['a.json', 'b.json'], cwd);

    const told = answer.files.map((file) => [
      file.flow?.split('.')[1],
      'diff' in file ? file.changed : 'only' in file && file.only,
    ]);
    expect(told).toEqual([
      ['One', false],
      ['Two', true],
      ['Old', 'before'],
      ['New', 'after'],
    ]);
    expect(answer.summary).toEqual({ compared: 2, changed: 1, alone: 2, unread: 0 });
  });

  describe('of two folders', () => {
    const folders = () =>
      throwawayFolder({
        'old/a.json': flow(),
        'old/in/b.json': flow(),
        'old/c.json': flow(),
        'old/package.json': '{}',
        'new/a.json': flow(),
        'new/in/b.json': flow(RINGING),
        'new/d.json': flow(),
      });

    test('compares files of one name, and says what is on one side only', async () => {
      const { exitCode, out } = await run(['diff', 'old', 'new'], folders());

      expect(exitCode).toBe(0);
      expect(out).toBe(
        [
          'in/b.json: 1 prompt reworded.',
          '',
          'Reworded',
          '  hello (Play prompt “Thanks for ringing.”)',
          '      Thanks for [-calling-]{+ringing+}.',
          '',
          'Gone: old/c.json',
          'New: new/d.json',
          '',
          'flow       added  removed  changed  reworded  rewired  renamed',
          'in/b.json      0        0        0         1        0        0',
          '',
          '2 flows compared: 1 changed, 2 on one side only.',
          '',
        ].join('\n'),
      );
    });

    test('begins the Markdown with the summary', async () => {
      const { out } = await run(['diff', 'old', 'new', '--format', 'markdown'], folders());

      expect(out).toMatch(
        /^## 2 flows compared: 1 changed, 2 on one side only\.\n\n\| flow \| added .*\|\n\| --- \| ---: .*\|\n\| `in\/b\.json` \| 0 .*\|\n\n- `Gone: old\/c\.json`\n- `New: new\/d\.json`\n\n### `in\/b\.json`: 1 prompt reworded\n/,
      );
    });

    test('counts what is on one side only as a change', async () => {
      const cwd = throwawayFolder({ 'old/a.json': flow(), 'new/a.json': flow(), 'new/b.json': flow() });

      const { exitCode } = await run(['diff', 'old', 'new', '--exit-code'], cwd);

      expect(exitCode).toBe(2);
    });

    test('says where there is no flow in either', async () => {
      const cwd = throwawayFolder({ 'old/package.json': '{}', 'new/package.json': '{}' });

      const { exitCode, err } = await run(['diff', 'old', 'new', '--exit-code'], cwd);

      expect(exitCode).toBe(0);
      expect(err).toBe('There is no contact flow in old or new.\n');
    });
  });

  test('lists what is wrong with documents that are no flow, and exits with 2', async () => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'broken.json': '{ "Version": ', 'list.json': '[]' });

    const { exitCode, out } = await run(['diff', 'broken.json', 'list.json'], cwd);
    const { answer } = await diffForJson(['a.json', 'list.json'], cwd);

    expect(exitCode).toBe(2);
    expect(out).toMatch(/^error WL001 not-json\n {2}broken\.json\n/);
    expect(out).toMatch(/\nerror WL002 not-a-flow\n {2}list\.json\n/);
    expect(answer.files).toMatchObject([{ before: 'a.json', after: 'list.json', issues: [{ code: 'WL002' }] }]);
    expect(answer.summary).toMatchObject({ compared: 0, unread: 1 });
  });

  test.each([
    [['a.json', 'none.json'], 'Cannot read none.json: there is no such file or folder.'],
    [['a.json', 'folder'], 'folder is a folder and a.json is a file. Give two files, or two folders.'],
  ])('cannot start with %j', async (args, message) => {
    const cwd = throwawayFolder({ 'a.json': flow(), 'folder/a.json': flow() });

    const { exitCode, out, err } = await run(['diff', ...args, '--json'], cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(`warmline: ${message}\n`);
  });
});
