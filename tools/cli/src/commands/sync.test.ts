import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, runForJson } from '../testing/run.ts';
import { throwawayApp, throwawayRepository } from '../testing/throwaway.ts';

interface Answer {
  readonly app: string | null;
  readonly written: readonly string[];
  readonly stale?: readonly string[];
  readonly unchanged: readonly string[];
  readonly missing: readonly string[];
  readonly issues: readonly unknown[];
}

const FLOW = 'apps/customer-greeting/flow/customer-greeting.flow.json';
const FUNCTIONS = 'apps/customer-greeting/flow/functions.ts';
const OPEN_FUNCTIONS = 'apps/customer-greeting/calls/open-functions.ts';
const PROBE = 'apps/customer-greeting/probe.json';
const STACK = 'apps/customer-greeting/infra/stack.ts';

async function syncForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['sync', ...args], cwd);
  return { ...ran, answer: ran.answer as Answer };
}

describe('sync', () => {
  test('changes nothing where all is up to date', async () => {
    const { exitCode, err, answer } = await syncForJson(['customer-greeting', '--check']);
    const { out } = await run(['sync', '--check']);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(answer).toMatchObject({ app: 'apps/customer-greeting', written: [], stale: [], issues: [] });
    expect(answer.unchanged).toEqual(expect.arrayContaining([FLOW, FUNCTIONS, STACK]));
    expect(out).toMatch(/^customer-greeting: \d+ files of ours, all up to date$/m);
  });

  test('rewrites what follows from integration.json and flow.ts, and the second time nothing', async () => {
    const root = throwawayRepository({
      'integration.json': (text) => text.replace('"timeLimitSeconds": 3', '"timeLimitSeconds": 4'),
      'flow/flow.ts': (text) => text.replace('nine to five', 'ten to six'),
      'README.md': null,
    });

    const dry = await syncForJson(['--dry-run'], root);
    const checked = await run(['sync', '--check'], root);
    const { exitCode, answer } = await syncForJson([], root);
    const again = await run(['sync'], root);

    const stale = [FUNCTIONS, FLOW];
    expect(dry).toMatchObject({ exitCode: 0, answer: { written: [], stale } });
    expect(checked.exitCode).toBe(2);
    expect(checked.out).toContain(`would write  ${FUNCTIONS}\n`);
    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({
      app: 'apps/customer-greeting',
      written: stale,
      issues: [{ rule: 'yours-unfit' }, { rule: 'yours-unfit' }],
    });
    expect(answer.missing).toContain('apps/customer-greeting/README.md');
    expect(answer).not.toHaveProperty('stale');
    expect(readFileSync(join(root, FUNCTIONS), 'utf8')).toContain('synchronousLadder(4)');
    expect(readFileSync(join(root, FLOW), 'utf8')).toContain('ten to six');
    expect(again.out).toMatch(/^customer-greeting: \d+ files of ours, all up to date\n$/);
  });

  test('says which calls of yours no longer fit before it writes, and leaves them', async () => {
    const root = throwawayRepository({
      'integration.json': (text) => text.replace('"timeLimitSeconds": 3', '"timeLimitSeconds": 1'),
      'calls/first-call.json': (text) => text.replace(/"latencyMilliseconds": \d+/, '"latencyMilliseconds": 2500'),
    });
    const call = 'apps/customer-greeting/calls/first-call.json';
    const before = readFileSync(join(root, call), 'utf8');

    const dry = await syncForJson(['--dry-run'], root);
    const { exitCode, err, answer } = await syncForJson([], root);

    expect(dry).toMatchObject({
      exitCode: 0,
      answer: { stale: [FUNCTIONS, FLOW], issues: [{ code: 'WL419', severity: 'warning', file: call }] },
    });
    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({ written: [FUNCTIONS, FLOW], issues: [{ rule: 'yours-unfit', file: call }] });
    expect(err).toMatch(
      /^Trying what is yours in apps\/customer-greeting …\napps\/customer-greeting\/calls\/first-call\.json does not fit: .*\n$/,
    );
    expect(readFileSync(join(root, call), 'utf8')).toBe(before);
  });

  test('converges after a change of the mode, with flow.ts as it was', { timeout: 60_000 }, async () => {
    const root = throwawayRepository({
      'integration.json': (text) =>
        text.replace('"execution": "sync"', '"execution": "step-functions"').replace('Seconds": 3', 'Seconds": 30'),
      'flow/flow.ts': (text) => text.replace('caller.firstName', 'caller.nickname'),
    });

    const { exitCode, answer } = await syncForJson([], root);
    const again = await syncForJson([], root);

    expect(exitCode).toBe(0);
    expect(answer.written).toEqual(
      [OPEN_FUNCTIONS, FUNCTIONS, STACK, FLOW].filter((path) => answer.written.includes(path)),
    );
    expect(answer.written).toEqual(expect.arrayContaining([OPEN_FUNCTIONS, FUNCTIONS, FLOW]));
    expect(answer.issues).toContainEqual(
      expect.objectContaining({
        rule: 'yours-unfit',
        message: expect.stringContaining("flow.ts:18 does not fit: Property 'nickname' does not exist") as string,
      }),
    );
    expect(again).toMatchObject({ exitCode: 0, answer: { written: [], issues: [] } });
    expect(readFileSync(join(root, FLOW), 'utf8')).toContain('customer-greeting-invoker');
  });

  test('says that a changed greeting reaches no caller, because the flow is yours', async () => {
    const root = throwawayRepository({
      'integration.json': (text) => text.replace('Welcome to Riverside', 'Hello from Riverside'),
    });

    const { exitCode, err } = await run(['sync'], root);

    expect(exitCode).toBe(0);
    expect(err).toContain('which flow/flow.ts does not say: it was made once, and is yours since.');
  });

  test('writes the probe that the stack imports where there is none, and leaves one that is there', async () => {
    const without = throwawayRepository({ 'probe.json': null });
    const mine = throwawayRepository({ 'probe.json': (text) => text.replace('+15555550100', '+15555550102') });

    const written = await syncForJson([], without);
    const left = await syncForJson([], mine);

    expect(written).toMatchObject({ exitCode: 0, answer: { written: [PROBE], issues: [] } });
    expect(readFileSync(join(without, PROBE), 'utf8')).toContain('"phone": "+15555550100"');
    expect(left).toMatchObject({ exitCode: 0, answer: { written: [], issues: [] } });
    expect(readFileSync(join(mine, PROBE), 'utf8')).toContain('+15555550102');
  });

  test('leaves a file alone that no longer says that it is ours', async () => {
    const root = throwawayRepository({ 'infra/stack.ts': 'export const mine = 1;\n' });

    const dry = await syncForJson(['--dry-run'], root);
    const { exitCode, out, err } = await run(['sync'], root);

    expect(dry).toMatchObject({ exitCode: 2, answer: { issues: [{ rule: 'file-not-ours', file: STACK }] } });
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^warmline: apps\/customer-greeting\/infra\/stack\.ts no longer says .*\n$/);
    expect(readFileSync(join(root, STACK), 'utf8')).toBe('export const mine = 1;\n');
  });

  test('rewrites the good apps where others are broken, and says what is wrong with those', async () => {
    const root = throwawayRepository({
      'flow/flow.ts': (text) => text.replace('nine to five', 'ten to six'),
      '../broken/integration.json': '{ "name": ',
      '../thrown/integration.json': '{ "name": "thrown", "description": "Throws." }',
      '../thrown/flow/flow.ts': "throw new Error('Out of prompts.');",
    });

    const dry = await syncForJson(['--dry-run'], root);
    const { exitCode, out } = await run(['sync'], root);
    const again = await syncForJson([], root);

    const issues = [
      { severity: 'error', rule: 'spec-not-json', file: 'apps/broken/integration.json' },
      { severity: 'error', message: expect.stringContaining('apps/thrown/flow/flow.ts cannot be run') as string },
    ];
    expect(dry).toMatchObject({ exitCode: 2, answer: { stale: [FLOW], issues } });
    expect(exitCode).toBe(2);
    expect(out).toContain(`wrote  ${FLOW}\n`);
    expect(out).toContain('apps/broken/integration.json');
    expect(out).toContain('Out of prompts');
    expect(again).toMatchObject({ exitCode: 2, answer: { written: [], issues } });
  });

  test.each([
    ['is no JSON', '{ "name": ', 'This is not JSON'],
    ['says something wrong', '{ "name": "customer-greeting", "timeLimitSeconds": 99 }', 'timeLimitSeconds is 99'],
    ['has another name', '{ "name": "order-status" }', 'the folder is apps/customer-greeting'],
  ])('refuses an integration.json that %s', async (_, text, message) => {
    const root = throwawayRepository({ 'integration.json': text });

    const { exitCode, out, err } = await run(['sync', '--json'], root);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('warmline: apps/customer-greeting/integration.json: ');
    expect(err).toContain(message);
  });

  test('says what is wrong with a flow.ts, by its place in the app', async () => {
    const root = throwawayRepository({ 'flow/flow.ts': "throw new Error('Out of prompts.');" });

    const { exitCode, err } = await run(['sync'], root);

    expect(exitCode).toBe(1);
    expect(err).toContain(
      'warmline: apps/customer-greeting/flow/flow.ts cannot be run: Out of prompts (apps/customer-greeting/flow/flow.ts:1).',
    );
  });

  test('refuses an app elsewhere than in apps/', async () => {
    const app = throwawayApp();

    const { exitCode, err } = await run(['sync', app, '--check']);

    expect(exitCode).toBe(1);
    expect(err).toContain(`${app} is not in `);
  });
});
