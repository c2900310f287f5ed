import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallSummary } from '@warmline/call-simulator';
import type { Issue } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { throwawayApp, throwawayFolder, type Edits } from '../testing/throwaway.ts';

type Answer = CallSummary & { readonly scenario: string | null; readonly issues: readonly Issue[] };

const FLOW_FILE = 'apps/customer-greeting/flow/customer-greeting.flow.json';
const FLOW = readFileSync(join(ROOT, FLOW_FILE), 'utf8');
const SORRY = 'I cannot open our customer records right now. Please call again in a few minutes. Goodbye.';

const STACK_OF_NOTHING = "export { Stack as CustomerGreetingStack } from 'aws-cdk-lib';";

/** An app whose handler does what the body says, with a scenario that expects the apology. */
function troubledApp(body: string, edits: Edits = {}): string {
  return throwawayApp({
    'function/handler.ts': `export const handler = async () => {${body}};`,
    'calls/sorry.json': JSON.stringify({ expect: { outcome: 'disconnected', heard: [SORRY] } }),
    ...edits,
  });
}

async function callForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['call', ...args], cwd);
  return { ...ran, answer: ran.answer as Answer };
}

describe('call', () => {
  test.each([
    ['first-call', [], 'Hello Amelia, it is good to hear from you again.'],
    ['first-call', ['first-call'], 'Hello Amelia, it is good to hear from you again.'],
    ['unknown-number', ['unknown-number'], 'Hello, and welcome. It is your first call from this number.'],
    ['function-out-of-reach', ['function-out-of-reach.json'], SORRY],
    ['unknown-number', ['apps/customer-greeting/calls/unknown-number.json'], 'Hello, and welcome.'],
  ])('plays %s of an app, given %j', async (name, args, heard) => {
    const { exitCode, err, answer } = await callForJson(['customer-greeting', ...args]);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(answer).toMatchObject({
      scenario: `apps/customer-greeting/calls/${name}.json`,
      outcome: 'disconnected',
      issues: [],
    });
    expect(answer.heard.map(({ text }) => text).join('\n')).toContain(heard);
  });

  test('gives the keys that other programs rely on', async () => {
    const { answer } = await callForJson(['customer-greeting']);

    expect(answer).toMatchObject({
      outcome: 'disconnected',
      seconds: expect.any(Number) as number,
      silence: { longestSeconds: expect.any(Number) as number, totalSeconds: expect.any(Number) as number },
      limits: [],
    });
    expect(answer.heard[0]).toEqual({ at: 0, text: 'Welcome to Riverside Garden Centre. One moment, please.' });
    expect(answer.events.at(-1)).toMatchObject({ type: 'ended', at: answer.seconds });
  });

  test('tells the call second by second', async () => {
    const { exitCode, out, err } = await run(['call', 'customer-greeting']);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^A customer on record is greeted by name\.\n\n {2}0\.0 s {2}▸ "Welcome/);
    expect(out).toMatch(/… 0\.8 s of silence/);
    expect(out).toMatch(/■ Disconnected after .*; longest silence 0\.8 s\.\n$/);
    expect(err).toBe('');
  });

  test(
    'plays work behind the state machine of the stack, and says that it synthesises',
    { timeout: 30_000 },
    async () => {
      const { exitCode, err, answer } = await callForJson(['order-status']);

      expect(exitCode).toBe(0);
      expect(err).toBe('Synthesising order-status …\n');
      expect(answer).toMatchObject({ outcome: 'disconnected', issues: [], limits: [] });
      expect(answer.events.map(({ type }) => type)).toContain('execution-ended');
    },
  );

  test('says so when the stack has no such work', { timeout: 30_000 }, async () => {
    const app = throwawayApp({
      'flow/functions.ts': (text) =>
        text
          .replaceAll('synchronousLadder(3)', 'stateMachineLadder(5)')
          .replace('synchronousLadder', 'stateMachineLadder'),
      'infra/stack.ts': STACK_OF_NOTHING,
    });

    const { exitCode, err } = await run(['call', app]);

    expect(exitCode).toBe(1);
    expect(err).toContain(`warmline: ${app}/infra/stack.ts: `);
    expect(err).not.toMatch(/please report/);
  });

  test('plays an app without scenarios as anybody calls', async () => {
    const app = throwawayApp({
      'calls/first-call.json': null,
      'calls/unknown-number.json': null,
      'calls/function-out-of-reach.json': null,
    });

    const { exitCode, answer } = await callForJson([app]);

    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({ scenario: null, outcome: 'disconnected', issues: [] });
  });

  test('prefers a scenario of that name in calls/ to a folder of that name', async () => {
    const app = throwawayApp({ 'calls/apps.json': '{ "expect": { "outcome": "disconnected" } }' });

    const { exitCode, answer } = await callForJson([app, 'apps']);

    expect(exitCode).toBe(0);
    expect(answer.scenario).toBe(`${app}/calls/apps.json`);
  });

  test.each(['first-cal', 'nowhere/first-call.json'])('lists the scenarios there are for %s', async (wanted) => {
    const { exitCode, out, err } = await run(['call', 'customer-greeting', wanted, '--json']);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      `warmline: No scenario "${wanted}": it is neither in apps/customer-greeting/calls nor a file. There are: first-call, function-out-of-reach, unknown-number.\n`,
    );
  });

  test.each([
    ['no JSON', '{ "from": ', 'This is not JSON'],
    ['misspelt', '{ "expects": {} }', 'Unrecognized key: "expects"'],
    ['impossible', '{ "from": "home" }', 'found "home"'],
  ])('refuses a scenario that is %s', async (_, text, message) => {
    const app = throwawayApp({ 'calls/first-call.json': text });

    const { exitCode, out, err } = await run(['call', app]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: ${app}/calls/first-call.json is no scenario:\n  `);
    expect(err).toContain(message);
  });

  test('compares the call with what its scenario expects', async () => {
    const scenario = {
      expect: { outcome: 'queued', heard: ['Hello Amelia', 'Goodbye, Amelia'], longestSilenceSeconds: 0 },
    };
    const app = throwawayApp({
      'calls/first-call.json': JSON.stringify({
        ...scenario,
        functions: { 'customer-greeting': { latencyMilliseconds: 100 } },
      }),
    });

    const { exitCode, answer } = await callForJson([app]);
    const { out } = await run(['call', app]);

    expect(exitCode).toBe(2);
    expect(answer.issues.map(({ code }) => code)).toEqual(['WL511', 'WL512', 'WL513']);
    expect(out).toContain(`error WL511 outcome-unexpected\n  ${app}/calls/first-call.json: expect.outcome\n`);
    expect(out).toMatch(/1 file checked: 3 errors, 0 warnings\.\n$/);
  });

  test.each([
    ['throws', "throw new Error('No table.');", 'lambda-error'],
    ['hangs', 'await new Promise(() => {});', 'lambda-hung'],
    ['takes too long', 'await new Promise((done) => setTimeout(done, 60_000));', 'lambda-time-limit'],
    ['returns 40 KB', "return { known: 'yes', firstName: 'x'.repeat(40 * 1024) };", 'lambda-response-size'],
    ['returns a nested map', "return { known: 'yes', firstName: { short: 'Amy' } };", 'lambda-response-shape'],
  ])('apologises for a handler that %s, names the limit, and exits by what is expected', async (_, body, limit) => {
    const app = troubledApp(body);

    const expected = await callForJson([app, 'sorry']);
    const unexpected = await run(['call', app]);

    expect(expected.exitCode).toBe(0);
    expect(expected.answer.heard.at(-1)?.text).toBe(SORRY);
    expect(expected.answer.limits.map((hit) => hit.limit)).toContain(limit);
    expect(unexpected.exitCode).toBe(2);
    expect(unexpected.out).toContain(`✗ ${limit}: `);
    expect(unexpected.out).toContain('error WL512 prompt-unheard');
  });

  test.each([
    ['cannot be parsed', 'export const handler = async ( => {', 'SyntaxError'],
    ['exports no handler', 'export const lookUp = async () => ({});', 'exports no function "handler"'],
    ['is missing', null, 'lambda-not-found'],
  ])('apologises for a handler that %s, and says so', async (_, text, message) => {
    const app = troubledApp('', { 'function/handler.ts': text });

    const { exitCode, out, err } = await run(['call', app, 'sorry']);

    expect(exitCode).toBe(0);
    expect(out).toContain(message);
    expect(err).toBe('');
  });

  test.each([
    ['exports no functions', 'export {};', 'does not export "functions" that are each made by lambdaFunction(…).'],
    ['exports others', 'export const functions = { a: 1 };', 'does not export "functions" that are each'],
    ['fails', "throw new Error('No ladder.');", 'cannot be run: No ladder'],
    ['is missing', null, 'is missing. Restore it, or run "warmline sync $APP" if it is one of ours.'],
  ])('says of a functions.ts that %s what is wrong', async (_, text, message) => {
    const app = throwawayApp({
      'flow/functions.ts': text,
      'flow/flow.ts': (flow) => flow.replace('./functions.ts', './other.ts'),
      'flow/other.ts': readFileSync(join(ROOT, 'apps/customer-greeting/flow/functions.ts'), 'utf8'),
    });

    const { exitCode, out, err } = await run(['call', app]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: ${app}/flow/functions.ts ${message.replace('$APP', app)}`);
    expect(err).not.toMatch(/\n +at |please report/);
  });

  test('says what time-out Lambda does not have', async () => {
    const app = throwawayApp({
      'flow/functions.ts': (text) =>
        text.replace('synchronousLadder(3)', '{ ...synchronousLadder(3), functionSeconds: 0.5 }'),
    });

    const { exitCode, err } = await run(['call', app]);

    expect(exitCode).toBe(1);
    expect(err).toBe(
      `${app}: flow/functions.ts is not what integration.json makes of it. What follows is of what is there; "warmline sync ${app}" renews it.\nwarmline: ${app}/flow/functions.ts: functionSeconds is 0.5; Lambda takes a whole number from 1 to 900.\n`,
    );
  });
});

describe('call, of a bare flow', () => {
  test('takes the failure arm of a function that nobody answers for', async () => {
    const { exitCode, answer } = await callForJson([FLOW_FILE]);

    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({ scenario: null, outcome: 'disconnected', limits: [{ limit: 'lambda-not-found' }] });
    expect(answer.heard.at(-1)?.text).toBe(SORRY);
  });

  test.each([
    ['disconnected', 0],
    ['queued', 2],
  ])('lets the scenario answer and expect "%s"', async (outcome, code) => {
    const cwd = throwawayFolder({
      'flow.txt': FLOW,
      'ada.json': JSON.stringify({
        functions: { 'customer-greeting': { answer: { known: 'yes', firstName: 'Ada' } } },
        expect: { outcome, heard: ['Hello Ada'] },
      }),
    });

    const { exitCode, answer } = await callForJson(['flow.txt', 'ada.json'], cwd);

    expect(exitCode).toBe(code);
    expect(answer.scenario).toBe('ada.json');
    expect(answer.issues).toHaveLength(code === 0 ? 0 : 1);
  });

  test('refuses a block that it does not know, by name', async () => {
    const unknown = {
      Version: '2019-10-30',
      StartAction: 'case',
      Actions: [{ Identifier: 'case', Type: 'CreateCase', Parameters: {}, Transitions: {} }],
    };
    const cwd = throwawayFolder({ 'flow.json': JSON.stringify(unknown) });

    const { exitCode, answer } = await callForJson(['flow.json'], cwd);
    const { out } = await run(['call', 'flow.json'], cwd);

    expect(exitCode).toBe(2);
    expect(answer.outcome).toBe('refused');
    expect(out).toContain('CreateCase');
  });

  test('refuses a document that is no flow, with all the keys of a call', async () => {
    const cwd = throwawayFolder({ 'flow.json': '{ "modules": [] }' });

    const { exitCode, answer } = await callForJson(['flow.json'], cwd);
    const { out } = await run(['call', 'flow.json'], cwd);

    expect(exitCode).toBe(2);
    expect(answer).toMatchObject({
      outcome: 'refused',
      seconds: 0,
      heard: [],
      limits: [],
      issues: [{ code: 'WL002' }],
    });
    expect(answer.silence).toEqual({ longestSeconds: 0, totalSeconds: 0 });
    expect(out).toContain('error WL002 not-a-flow\n  flow.json: modules\n');
  });

  test.each([
    ['flow', ['nowhere.json']],
    ['scenario', [FLOW_FILE, 'nowhere.json']],
  ])('says that the %s is missing', async (_, args) => {
    const { exitCode, out, err } = await run(['call', ...args]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('warmline: Cannot read nowhere.json: there is no such file or folder.\n');
  });
});
