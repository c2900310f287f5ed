import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { lint, parse, type Flow } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import type { WrapReport } from '../report/wrapping.ts';
import { BYE, flowOf, waits } from '../testing/silent-flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

/** Waits for `slow-2`, speaks of its answer, and says when it failed. */
const FLOW = flowOf({
  hello: { next: 'look-up' },
  'look-up': waits(2, 'told', 'sorry'),
  told: { parameters: { Text: 'It is $.External.state.' }, next: 'bye' },
  sorry: { next: 'bye' },
  bye: BYE,
});
const SLOW_2 = 'arn:aws:lambda:eu-central-1:123456789012:function:slow-2:PROD';
const INVOKER = 'arn:aws:lambda:eu-central-1:123456789012:function:slow-2-invoker:PROD';
const WRAP = ['wrap', 'main.json', '--function', 'slow-2'];
const BEHIND_MACHINE = [...WRAP, '--invoker', INVOKER];

const described = (content: string): string =>
  JSON.stringify({ ContactFlow: { Name: 'Main', Type: 'CONTACT_FLOW', Content: content } });
const template = (contents: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    Resources: Object.fromEntries(
      Object.entries(contents).map(([id, Content]) => [
        id,
        { Type: 'AWS::Connect::ContactFlow', Properties: { Type: 'CONTACT_FLOW', Content } },
      ]),
    ),
  });
const OTHER = flowOf({ one: waits(4, 'bye'), bye: BYE });

function flowIn(text: string): Flow {
  const parsed = parse(text);
  if (!parsed.ok) expect.fail(parsed.issues.map(({ message }) => message).join('\n'));
  return parsed.flow;
}

function calledIn({ Actions }: Flow): readonly unknown[] {
  return [...new Set(Actions.flatMap(({ Parameters }) => Parameters?.['LambdaFunctionARN'] ?? []))];
}

describe('wrap', () => {
  test.each([
    ['behind a state machine', ['--invoker', INVOKER], INVOKER, 'STRING_MAP'],
    ['in the asynchronous mode', ['--async'], SLOW_2, 'STRING_MAP'],
  ])('prints a flow in which nobody waits %s, and tells what it did beside it', async (_, mode, called) => {
    const cwd = throwawayFolder({ 'main.json': FLOW });

    const { exitCode, out, err } = await run([...WRAP, ...mode], cwd);

    const flow = flowIn(out);
    expect(exitCode).toBe(0);
    expect(lint(flow).filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(calledIn(flow)).toEqual([called]);
    expect(err).toMatch(
      new RegExp(
        `^Wrapped ${SLOW_2} in 1 block of main\\.json:\n {2}"look-up" starts ${called}; behind it \\d+ blocks wait`,
      ),
    );
    expect(readFileSync(join(cwd, 'main.json'), 'utf8')).toBe(FLOW);
  });

  test('wraps every block that waits for the function, and no other', async () => {
    const several = flowOf({ one: waits(2, 'two'), two: waits(4, 'three'), three: waits(2, 'bye'), bye: BYE });
    const cwd = throwawayFolder({ 'main.json': several });

    const { answer } = await runForJson(BEHIND_MACHINE, cwd);

    const { flow, wrapped } = answer as WrapReport;
    expect(wrapped.map(({ block }) => block)).toEqual(['one', 'three']);
    expect(flow === null ? [] : calledIn(flow)).toEqual([INVOKER, SLOW_2.replace('slow-2', 'slow-4')]);
  });

  test('gives as JSON the flow, the blocks, the findings and what changed', async () => {
    const cwd = throwawayFolder({ 'main.json': FLOW });

    const { exitCode, err, answer } = await runForJson(BEHIND_MACHINE, cwd);

    const { flow, wrapped, diff, ...report } = answer as WrapReport;
    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(report).toEqual({
      file: 'main.json',
      function: SLOW_2,
      invoker: INVOKER,
      execution: 'step-functions',
      issues: [],
      summary: { errors: 0, warnings: 0, infos: 0 },
    });
    expect(wrapped).toMatchObject([{ block: 'look-up' }]);
    expect(diff?.added.map(({ block }) => block.identifier).toSorted()).toEqual(wrapped[0]?.added.toSorted());
    expect(flow?.Actions).toHaveLength(5 + (wrapped[0]?.added.length ?? 0));
  });

  test('writes the flow to a file, with the time and the words that are wanted', async () => {
    const cwd = throwawayFolder({ 'main.json': FLOW });
    const wishes = ['--time-limit', '55', '--comfort-every', '3', '--comfort-text', 'One.', '--comfort-text', 'Two.'];

    const { exitCode, out } = await run([...WRAP, '--async', ...wishes, '-o', 'out/wrapped.json'], cwd);

    const text = readFileSync(join(cwd, 'out/wrapped.json'), 'utf8');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Wrapped .*\n.*\n\nWrote out\/wrapped\.json\.\n$/);
    expect(text).toContain('"InvocationTimeLimitSeconds": "58"');
    expect(text).toContain('<speak>One.<break time=\\"2s\\"/></speak>');
    expect(text).toContain('<speak>Two.<break time=\\"2s\\"/></speak>');
  });

  test('writes over the flow only where -o names it, by whatever path, and keeps the rest of it', async () => {
    const spelled = FLOW.replace('"Hello."', '"\\u0048ello."');
    const cwd = throwawayFolder({ 'main.json': spelled });
    symlinkSync('main.json', join(cwd, 'link.json'));
    const { mode } = statSync(join(cwd, 'main.json'));

    const { exitCode } = await run([...BEHIND_MACHINE, '-o', 'link.json'], cwd);

    const text = readFileSync(join(cwd, 'main.json'), 'utf8');
    expect(exitCode).toBe(0);
    expect(calledIn(flowIn(text))).toEqual([INVOKER]);
    expect(text).toContain('"\\u0048ello."');
    expect(statSync(join(cwd, 'main.json')).mode).toBe(mode);
  });

  test('tells with --dry-run what would change in meaning, and writes nothing', async () => {
    const cwd = throwawayFolder({ 'main.json': FLOW });

    const { exitCode, out, err } = await run([...BEHIND_MACHINE, '--dry-run', '-o', 'wrapped.json'], cwd);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^main\.json → wrapped: \d+ blocks added/);
    expect(out).toContain('"look-up" would start');
    expect(readdirSync(cwd)).toEqual(['main.json']);
  });

  test.each([
    ['what the service prints of a flow', described(FLOW), 'ContactFlow.Content'],
    [
      'a template with another flow beside it',
      template({ Main: FLOW, Other: OTHER }),
      'Resources.Main.Properties.Content',
    ],
  ])('takes the flow out of %s', async (_, document, at) => {
    const cwd = throwawayFolder({ 'main.json': document });

    const { exitCode, answer } = await runForJson(BEHIND_MACHINE, cwd);

    const { flow, ...report } = answer as WrapReport;
    expect(exitCode).toBe(0);
    expect(report.at).toBe(at);
    expect(flow === null ? [] : calledIn(flow)).toEqual([INVOKER]);
  });

  test.each([
    [
      'that nobody waits for',
      [...BEHIND_MACHINE, '--function', 'quick'],
      'WL020',
      'No block of the flow waits for quick.',
    ],
    ['that a flow waits for which is none', ['wrap', 'none.json', ...BEHIND_MACHINE.slice(2)], 'WL002', ''],
    ['whose failure leads nowhere', ['wrap', 'deaf.json', ...BEHIND_MACHINE.slice(2)], 'WL021', 'NoMatchingError'],
  ])('makes no flow for a function %s', async (_, args, code, message) => {
    const deaf = flowOf({ one: { ...waits(2, 'bye'), errors: {} }, bye: BYE });
    const cwd = throwawayFolder({ 'main.json': FLOW, 'none.json': '{}', 'deaf.json': deaf });

    const { exitCode, out } = await run([...args, '-o', 'wrapped.json'], cwd);
    const { answer } = await runForJson(args, cwd);

    const { flow, issues } = answer as WrapReport;
    expect(exitCode).toBe(2);
    expect(out).toContain(message);
    expect(flow).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(readdirSync(cwd)).not.toContain('wrapped.json');
  });

  test('tells where in the file a finding is', async () => {
    const cwd = throwawayFolder({ 'main.json': described(JSON.stringify(JSON.parse(FLOW), null, 2)) });

    const { answer } = await runForJson([...BEHIND_MACHINE, '--function', 'quick'], cwd);

    const { issues } = answer as WrapReport;
    expect(issues).toMatchObject([{ file: 'main.json', flow: 'ContactFlow.Content' }]);
  });

  test('says that an invoker is not called in the asynchronous mode', async () => {
    const { exitCode, err } = await run([...BEHIND_MACHINE, '--async'], throwawayFolder({ 'main.json': FLOW }));

    expect(exitCode).toBe(0);
    expect(err).toContain('--invoker is not called with --async');
  });

  test.each([
    ['no mode', WRAP, '--invoker'],
    ['no function', ['wrap', 'main.json', '--async'], "required option '--function <function>'"],
    ['an invoker that is none', [...WRAP, '--invoker', 'a queue'], '--invoker is "a queue"'],
    ['too little time', [...BEHIND_MACHINE, '--time-limit', '4'], 'behind a state machine work may take 5 to 900'],
    ['too much time', [...WRAP, '--async', '--time-limit', '56'], 'in the asynchronous mode work may take 2 to 55'],
    ['part of a second', [...BEHIND_MACHINE, '--time-limit', '7.5'], '--time-limit is 7.5'],
    ['comfort too rare', [...BEHIND_MACHINE, '--comfort-every', '21'], 'every 21 seconds'],
    ['empty comfort', [...BEHIND_MACHINE, '--comfort-text', ' '], 'empty text'],
    ['a flow type that there is not', [...BEHIND_MACHINE, '--flow-type', 'DANCE'], 'no flow type "DANCE"'],
    ['a file that is not there', ['wrap', 'nowhere.json', ...WRAP.slice(2), '--async'], 'Cannot read nowhere.json'],
    ['a folder', ['wrap', '.', ...WRAP.slice(2), '--async'], '. is a folder.'],
    [
      'several flows that wait',
      ['wrap', 'both.json', ...WRAP.slice(2), '--async'],
      '2 flows in both.json wait for slow-2',
    ],
    ['several flows that do not', ['wrap', 'both.json', '--function', 'quick', '--async'], 'None of the 2 flows'],
    ['a name of two functions', ['wrap', 'two.json', '--function', 'slow-2', '--async'], 'Give one of them.'],
    [
      'to lose a larger document',
      ['wrap', 'both-kinds.json', ...WRAP.slice(2), '--async', '-o', 'both-kinds.json'],
      'holds more than the flow',
    ],
  ])('refuses %s', async (_, args, message) => {
    const two = FLOW.replace('"sorry"', '"again"').replace('"sorry"', '"again"');
    const again = flowOf({ one: waits(2, 'two'), two: waits(2, 'bye'), bye: BYE }).replace(':PROD', ':TEST');
    const files = {
      'main.json': FLOW,
      'both.json': template({ Main: FLOW, Second: two }),
      'both-kinds.json': template({ Main: FLOW, Other: OTHER }),
      'two.json': again,
    };
    const cwd = throwawayFolder(files);

    const { exitCode, out, err } = await run(args, cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n +at |please report/);
    expect(readFileSync(join(cwd, 'both-kinds.json'), 'utf8')).toBe(files['both-kinds.json']);
  });
});
