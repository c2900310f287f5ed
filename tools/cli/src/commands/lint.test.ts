import { describe, expect, test } from 'vitest';
import { LARGEST_FLOW_BYTES } from '../files/read-bounded.ts';
import type { IssueReport } from '../report/issues.ts';
import { GOOD, WITH_ERRORS } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';
import { lintCommand } from './lint.ts';

async function lintForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['lint', ...args], cwd);
  return { ...ran, answer: ran.answer as IssueReport };
}

/** What is found, file by file. */
function rulesIn({ files }: IssueReport): (readonly [file: string, rules: string[]])[] {
  return files.map(({ file, issues }) => [file, issues.map(({ rule }) => rule)] as const);
}

describe('lint', () => {
  test('has nothing to report of a good flow', async () => {
    const { exitCode, out, err } = await run(['lint', 'good.json'], throwawayFolder({ 'good.json': GOOD }));

    expect(exitCode).toBe(0);
    expect(out).toBe('1 file checked: nothing to report.\n');
    expect(err).toBe('');
  });

  test('lists what is wrong with a flow, where, and what to do', async () => {
    const { exitCode, out } = await run(['lint', 'bad.json'], throwawayFolder({ 'bad.json': WITH_ERRORS }));

    expect(exitCode).toBe(2);
    expect(out).toMatch(/^error WL\d{3} [a-z-]+\n {2}bad\.json:1: StartAction\n {2}.*"nowhere".*\n {2}→ /m);
    expect(out).toMatch(/\n\n1 file checked: \d+ errors?, \d+ warnings?\.\n$/);
  });

  test('judges every file, whatever the others are', async () => {
    const cwd = throwawayFolder({
      'bad.json': WITH_ERRORS,
      'broken.json': '{\n  "Version": ',
      'list.json': '[]',
      'good.json': `\uFEFF${GOOD}`,
    });

    const { exitCode, err, answer } = await lintForJson(['bad.json', 'broken.json', 'list.json', 'good.json'], cwd);

    expect(exitCode).toBe(2);
    expect(err).toBe('');
    expect(answer.files.map(({ file, issues }) => [file, issues.some(({ severity }) => severity === 'error')])).toEqual(
      [
        ['bad.json', true],
        ['broken.json', true],
        ['list.json', true],
        ['good.json', false],
      ],
    );
    expect(answer.files[1]?.issues).toMatchObject([
      { code: 'WL001', file: 'broken.json', severity: 'error', region: { line: 2 } },
    ]);
    expect(answer.files[2]?.issues).toMatchObject([{ code: 'WL002', file: 'list.json', severity: 'error' }]);
    const all = answer.files.flatMap(({ issues }) => issues);
    const count = (wanted: string): number => all.filter(({ severity }) => severity === wanted).length;
    expect(answer.summary).toEqual({ errors: count('error'), warnings: count('warning'), infos: count('info') });
  });

  test('reports silence above --max-silence, and then only warns', async () => {
    const cwd = throwawayFolder({ 'good.json': GOOD });

    const strict = await lintForJson(['good.json', '--max-silence', '1.5'], cwd);
    const lenient = await lintForJson(['good.json', '--max-silence', '60'], cwd);

    expect(strict.answer.files[0]?.issues).toMatchObject([{ rule: 'silence-over-budget' }]);
    expect(lenient.answer.files[0]?.issues).toEqual([]);
  });

  test('judges nothing when files cannot be read, and names them all', async () => {
    const cwd = throwawayFolder({ 'good.json': GOOD });

    const { exitCode, out, err } = await run(['lint', 'good.json', 'none.json', 'good.json/x', '--json'], cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      'warmline: Cannot read none.json: there is no such file or folder.\n' +
        'Cannot read good.json/x: a part of the path is no folder.\n',
    );
  });
});

describe('lint over folders', () => {
  test('judges the flows in them, passes over other files, and sums up where there is most', async () => {
    const cwd = throwawayFolder({
      'flows/a/bad.json': WITH_ERRORS,
      'flows/b.json': WITH_ERRORS,
      'flows/good.json': GOOD,
      'flows/package.json': '{ "name": "x" }',
      'flows/node_modules/x/flow.json': WITH_ERRORS,
    });

    const { exitCode, out } = await run(['lint', 'flows', '--rule', 'missing-start'], cwd);

    expect(exitCode).toBe(2);
    expect(out.split('\n\n').slice(2)).toEqual([
      [
        'file              errors  warnings  remarks',
        'flows/a/bad.json       1         0        0',
        'flows/b.json           1         0        0',
      ].join('\n'),
      [
        'rule                 errors  warnings  remarks  files',
        'WL103 missing-start       2         0        0      2',
      ].join('\n'),
      '3 files checked: 2 errors, 0 warnings.\n',
    ]);
  });

  test('cannot start where there is no flow, so that a mistyped folder does not pass for a good one', async () => {
    const { exitCode, out, err } = await run(['lint', 'flows'], throwawayFolder({ 'flows/package.json': '{}' }));

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('warmline: There is no contact flow in flows.\n');
  });

  test('says how far it is, flow by flow', () => {
    const cwd = throwawayFolder({ 'flows/a.json': GOOD, 'flows/b.json': GOOD });
    const states: string[] = [];

    const progress = (): void => undefined;
    lintCommand({ files: ['flows'] }, { cwd, interactive: false, progress, status: (state) => states.push(state) });

    expect(states).toEqual(['Judging flow 1 of 2: flows/a.json', 'Judging flow 2 of 2: flows/b.json']);
  });
});

describe('lint on documents that are no plain flow', () => {
  test('judges every flow of a template, says which, and where in the template', async () => {
    const template = {
      Resources: {
        Main: { Type: 'AWS::Connect::ContactFlow', Properties: { Name: 'a', Content: WITH_ERRORS } },
        Other: { Type: 'AWS::Connect::ContactFlow', Properties: { Name: 'b', Content: { 'Fn::Sub': WITH_ERRORS } } },
      },
    };
    const cwd = throwawayFolder({ 'template.json': JSON.stringify(template, null, 2) });

    const { answer } = await lintForJson(['template.json', '--rule', 'WL103'], cwd);
    const { out } = await run(['lint', 'template.json', '--rule', 'WL103'], cwd);

    expect(answer.files[0]?.issues).toMatchObject([
      { rule: 'missing-start', flow: 'Resources.Main.Properties.Content', region: { line: 7 } },
      { rule: 'missing-start', flow: 'Resources.Other.Properties.Content', region: { line: 15 } },
    ]);
    expect(out).toContain('  template.json:15: Resources.Other.Properties.Content: StartAction\n');
  });

  test('takes the type of a flow from what stands around it, unless it is told another', async () => {
    const cwd = throwawayFolder({
      'flow.json': JSON.stringify({ ContactFlow: { Type: 'AGENT_HOLD', Content: GOOD } }),
    });
    const args = ['flow.json', '--rule', 'action-not-in-flow-type'];

    const held = await lintForJson(args, cwd);
    const told = await lintForJson([...args, '--flow-type', 'contact_flow', '--channel', 'VOICE,chat'], cwd);

    expect(held.answer.files[0]?.issues.length).toBeGreaterThan(0);
    expect(told.answer.files[0]?.issues).toEqual([]);
  });

  test.each([
    ['a file that is far too large', GOOD + ' '.repeat(LARGEST_FLOW_BYTES), 'WL010'],
    ['a million levels', '['.repeat(1_000_000), 'WL001'],
    ['binary content', '\0\u0001\uFFFD\u001B[31m', 'WL001'],
    ['hostile keys', '{ "__proto__": { "Actions": [] }, "constructor": 1 }', 'WL002'],
    ['nothing', '', 'WL001'],
  ])('reports %s', async (_, text, code) => {
    const cwd = throwawayFolder({ 'flow.json': text });

    const { exitCode, err, answer } = await lintForJson(['flow.json'], cwd);
    const { out } = await run(['lint', 'flow.json'], cwd);

    expect(exitCode).toBe(2);
    expect(err).toBe('');
    expect(answer.files[0]?.issues[0]?.code).toBe(code);
    expect(out).not.toMatch(/(?!\n)\p{Cc}|\n {4}at /u);
  });
});

describe('lint by rule', () => {
  test.each([
    [['--rule', 'WL103'], ['missing-start']],
    [['--rule', 'missing-start,WL114', '--ignore', 'WL103'], ['unreachable-block']],
    [
      ['--rule', 'WL103', '--rule', 'WL114'],
      ['missing-start', 'unreachable-block'],
    ],
    [['--ignore', 'WL103,unreachable-block'], []],
  ])('applies those that are wanted: %j', async (args, rules) => {
    const { answer } = await lintForJson(['bad.json', ...args], throwawayFolder({ 'bad.json': WITH_ERRORS }));

    expect(rulesIn(answer)).toEqual([['bad.json', rules]]);
  });

  test.each([
    [['--rule', 'WL999'], 'There is no rule "WL999" on contact flows. Give a code or a name: WL101, '],
    [['--ignore', 'silence'], 'There is no rule "silence"'],
    [['--flow-type', 'FLOW'], 'There is no flow type "FLOW". There are: CONTACT_FLOW, '],
    [['--channel', 'VOICE,FAX'], 'There is no channel "FAX". There are: VOICE, '],
    [['--dry-run'], '--dry-run shows what --fix would change: give both.'],
    [['--format', 'xml'], 'Allowed choices are text, json, sarif.'],
    [['--format', 'sarif', '--json'], "cannot be used with option '--json'"],
  ])('refuses %j', async (args, sentence) => {
    const { exitCode, out, err } = await run(
      ['lint', 'bad.json', ...args],
      throwawayFolder({ 'bad.json': WITH_ERRORS }),
    );

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});
