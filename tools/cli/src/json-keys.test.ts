import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectPolicy, functionArn, standInState, type StandInFunction } from '@warmline/fleet/stand-in';
import { describe, expect, test } from 'vitest';
import { FIXABLE, GOOD, WITH_ERRORS } from './testing/flows.ts';
import { OLD_EXPORT } from './testing/old-exports.ts';
import { packageOf, runPackage } from './testing/run-package.ts';
import { ROOT, runForJson } from './testing/run.ts';
import { atStandIn } from './testing/stand-in-account.ts';
import { throwawayFolder, throwawayRepository } from './testing/throwaway.ts';

/** Keys as the README writes them: `files: [{ file }]` is `{ files: [{ file: null }] }`. */
type Shape = null | readonly Shape[] | { readonly [key: string]: Shape };

interface Row {
  readonly commands: readonly string[];
  readonly always: Shape;
  readonly sometimes: readonly Shape[];
}

/** The table of the README, in which every code that is no option is a shape. */
const ROWS: readonly Row[] = readFileSync(join(ROOT, 'tools/cli/README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, commands = '', always = '', sometimes = ''] = line.split('|');
    const names = [...commands.matchAll(/`([a-z]+)`/g)].map(([, name = '']) => name);
    if (names.length === 0) return [];
    return [
      { commands: names, always: shapeOf(codesIn(always).join(', ')), sometimes: codesIn(sometimes).map(shapeOf) },
    ];
  });

function codesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`(\w[^`]*)`/g)].map(([, code = '']) => code);
}

function shapeOf(code: string): Shape {
  const json = code.replaceAll(
    /(\w+)(:?)/g,
    (_, key: string, colon: string) => `"${key}":${colon === '' ? 'null' : ''}`,
  );
  return JSON.parse(`{${json}}`) as Shape;
}

/** The keys of a shape that a value lacks, or one of its members does. */
function missing(shape: Shape, value: unknown, at = ''): readonly string[] {
  if (shape === null) return [];
  if (isList(shape))
    return isList(value) ? value.flatMap((one) => missing(shape[0] ?? null, one, at)) : [`${at} (list)`];
  return Object.entries(shape).flatMap(([key, inner]) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    const place = at === '' ? key : `${at}.${key}`;
    return isThere ? missing(inner, (value as Record<string, unknown>)[key], place) : [place];
  });
}

/** Does a value have the keys of a shape, its lists in one member at least? */
function shows(value: unknown, shape: Shape): boolean {
  if (shape === null) return true;
  if (isList(shape)) return isList(value) && value.some((one) => shows(one, shape[0] ?? null));
  return Object.entries(shape).every(
    ([key, inner]) =>
      typeof value === 'object' &&
      value !== null &&
      Object.hasOwn(value, key) &&
      shows((value as Record<string, unknown>)[key], inner),
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

const WRAPPED = JSON.stringify({ ContactFlow: { Name: 'Main', Type: 'CONTACT_FLOW', Content: FIXABLE } });
const TWO_FLOWS = (...ids: readonly string[]): string =>
  JSON.stringify({
    Resources: Object.fromEntries(
      ids.map((id) => [id, { Type: 'AWS::Connect::ContactFlow', Properties: { Content: FIXABLE } }]),
    ),
  });
const SUPPRESSIONS = JSON.stringify({ suppressions: [{ rule: 'WL103', reason: 'A draft.' }] });

/** Command lines whose answers show every key, each in a folder with the files below. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  lint: [['wrapped.json'], ['broken.json'], ['fixable.json', '--fix', '--dry-run']],
  silence: [['good.json', 'wrapped.json', 'nothing.json']],
  diff: [
    ['good.json', 'fixable.json'],
    ['before.json', 'after.json'],
    ['good.json', 'nothing.json'],
  ],
  convert: [['old.json'], ['old.json', '-o', 'converted'], ['nothing.json']],
  decompile: [['good.json'], ['wrapped.json', '-o', 'code'], ['nothing.json']],
  wrap: [
    ['good.json', '--function', 'customer-greeting', '--async', '-o', 'good.wrapped.json'],
    ['described.json', '--function', 'customer-greeting', '--invoker', 'greeting-invoker'],
    ['nothing.json', '--function', 'customer-greeting', '--async'],
  ],
  call: [['good.json'], ['nothing.json']],
};

const HANDLER = 'exports.handler = async (event) => {\n  return event.Details.Parameters;\n};\n';

const FILES = {
  'good.json': GOOD,
  'fixable.json': FIXABLE,
  'wrapped.json': WRAPPED,
  'described.json': JSON.stringify({ ContactFlow: { Type: 'CONTACT_FLOW', Content: GOOD } }),
  'before.json': TWO_FLOWS('One', 'Two'),
  'after.json': TWO_FLOWS('Two', 'Three'),
  'broken.json': WITH_ERRORS,
  'broken.suppressions.json': SUPPRESSIONS,
  'nothing.json': '{}',
  'old.json': OLD_EXPORT,
  'handler.js': HANDLER,
  'broken.js': '(',
  'java.java': '',
};

/** Command lines that need an account. They run one after the other, on loopback. */
const ACCOUNT_RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  warm: [['list'], ['plan'], ['apply']],
  guard: [['handler.js'], ['java.java'], ['broken.js'], ['--function', 'quote'], ['--function', 'quote', '--apply']],
};

/** A function that Connect calls by an alias, with its code. */
function quote(): StandInFunction {
  const handler = 'index.handler';
  const latest = packageOf({ 'index.js': HANDLER });
  const run = (zip: Buffer, event: string) => runPackage(zip, handler, event);
  const code = { runtime: 'nodejs22.x', handler, latest, versions: { '1': latest }, run };
  return { name: 'quote', aliases: { PROD: '1' }, policies: { PROD: connectPolicy() }, code };
}

/** An account with functions that Connect calls, and a rule that warms one of them. */
const accountOnLoopback = () =>
  standInState({
    functions: [...['greeting', 'cold'].map((name) => ({ name, policies: { '': connectPolicy() } })), quote()],
    rules: [{ name: 'warm', expression: 'rate(5 minutes)', targets: [{ Id: '1', Arn: functionArn('greeting') }] }],
  });

/** Command lines that need an app. They run in a repository of their own, one after the other. */
const APP_RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [['customer-greeting']],
  sync: [['--dry-run'], []],
  rollout: [['replay', 'customer-greeting', '--runs', '2', '--svg', 'rollout.svg']],
  emit: [
    ['customer-greeting'],
    ['customer-greeting', '--map', 'apps/customer-greeting/env.json'],
    ['customer-greeting', '-o', 'flow.json'],
  ],
  new: [['nobody-calls-it-this', '--dry-run'], ['nobody-calls-it-this']],
};

async function answersOf(command: string): Promise<readonly unknown[]> {
  const runs = RUNS[command];
  const cwd = command in APP_RUNS ? throwawayRepository({ 'env.json': '{}' }) : throwawayFolder(FILES);
  const answers: unknown[] = [];
  const runAll = async () => {
    for (const args of runs ?? ACCOUNT_RUNS[command] ?? APP_RUNS[command] ?? [])
      answers.push((await runForJson([command, ...args], cwd)).answer);
  };
  await (command in ACCOUNT_RUNS ? atStandIn(accountOnLoopback(), runAll) : runAll());
  return answers;
}

describe('the keys of --json, as the README tells them', () => {
  test('are told of every command', () => {
    const told = ROWS.flatMap(({ commands }) => commands);

    expect(told.toSorted()).toEqual([RUNS, ACCOUNT_RUNS, APP_RUNS].flatMap(Object.keys).toSorted());
  });

  test.each(ROWS.flatMap((row) => row.commands.map((command) => ({ command, ...row }))))(
    'are those of $command',
    { timeout: 120_000 },
    async ({ command, always, sometimes }) => {
      const answers = await answersOf(command);

      const known = new Set([always, ...sometimes].flatMap((shape) => Object.keys(shape ?? {})));
      expect(answers.flatMap((answer) => missing(always, answer))).toEqual([]);
      expect(sometimes.filter((shape) => !answers.some((answer) => shows(answer, shape)))).toEqual([]);
      expect(answers.flatMap((answer) => Object.keys(answer as object)).filter((key) => !known.has(key))).toEqual([]);
    },
  );
});
