import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { IssueReport } from '../report/issues.ts';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { throwawayApp, throwawayFolder, throwawayRepository } from '../testing/throwaway.ts';

/** Each synthesises a stack, in a process of its own. */
const SLOW = 30_000;

async function checkForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['check', ...args], cwd);
  return { ...ran, answer: ran.answer as IssueReport };
}

const SAM_DEPLOY =
  'npm run --silent build && sam deploy --stack-name customer-greeting --resolve-s3 --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND';

describe('check', () => {
  test(
    'has nothing to report of customer-greeting, named twice',
    async () => {
      const { exitCode, err, answer } = await checkForJson(['customer-greeting', 'apps/customer-greeting']);

      expect(exitCode).toBe(0);
      expect(err).toBe('Checking customer-greeting …\n');
      expect(answer).toEqual({
        files: [{ file: 'apps/customer-greeting', issues: [] }],
        summary: { errors: 0, warnings: 0, infos: 0 },
      });
    },
    SLOW,
  );

  test(
    'remarks a greeting that the flow does not say, and a deployment that package.json does not know',
    async () => {
      const app = throwawayApp({
        'integration.json': (text) => text.replace('Welcome to Riverside', 'Hello from Riverside'),
        'package.json': (text) => text.replace('"cdk deploy"', JSON.stringify(SAM_DEPLOY)),
      });

      const { answer } = await checkForJson([app]);

      expect(answer.files[0]?.issues[0]).not.toHaveProperty('region');
      expect(answer.files[0]?.issues).toMatchObject([
        { rule: 'yours-unfit', file: `${app}/package.json` },
        { rule: 'spec-unused-key', severity: 'info', path: 'flow.greeting', region: { line: 13 } },
      ]);
    },
    SLOW,
  );

  test(
    'says that an app is called otherwise than its folder, and names the folder in what it advises',
    async () => {
      const root = throwawayRepository({
        'integration.json': (text) => text.replace('"customer-greeting"', '"greeting"'),
      });

      const { exitCode, answer } = await checkForJson([], root);

      expect(exitCode).toBe(2);
      const issues = answer.files[0]?.issues ?? [];
      expect(issues[0]).toMatchObject({
        rule: 'spec-name-not-folder',
        file: 'apps/customer-greeting/integration.json',
      });
      expect(issues.find(({ rule }) => rule === 'file-stale')?.hint).toBe(
        'Run "warmline sync apps/customer-greeting".',
      );
    },
    SLOW,
  );

  test(
    'warns of a handler that a schedule pings and nothing guards',
    async () => {
      const app = throwawayApp({
        'function/handler.ts': (text) =>
          text
            .replace('withWarmGuard(async', '(async')
            .replace("import { withWarmGuard } from '@warmline/warm-guard';\n", ''),
      });

      const { exitCode, answer } = await checkForJson([app]);

      expect(exitCode).toBe(0);
      expect(answer.files[0]?.issues).toMatchObject([
        { rule: 'handler-unguarded', file: `${app}/function/handler.ts` },
      ]);
    },
    SLOW,
  );

  test(
    'takes a flow that names a queue and hours, which the stack asks for when it is deployed',
    async () => {
      const app = throwawayApp({
        'flow/flow.ts': (text) =>
          text.replace('contactFlow, text }', 'contactFlow, hours, queue, text }').replace(
            "call.say('Our shop is open every day from nine to five. Goodbye.');",
            `call.openingHours({ hours: hours('shop'), closed: 'We are closed. Goodbye.', onFailure: (call) => call.disconnect() });
  call.transferToQueue(queue('support'), {
    onFull: (call) => call.say('Everyone is busy. Please call again later.'),
    onFailure: (call) => call.say('Something went wrong. Please call again later.'),
  });`,
          ),
      });

      const { exitCode, err, answer } = await checkForJson([app]);

      expect([exitCode, answer.files[0]?.issues.map(({ rule }) => rule)], err).toEqual([2, ['stale-flow']]);
    },
    SLOW,
  );

  test(
    'finds a stale flow, a field that is never returned, and a specification that is none',
    async () => {
      const app = throwawayApp({
        'integration.json': (text) => text.replace('"timeLimitSeconds": 3', '"timeLimitSeconds": 99'),
        'flow/flow.ts': (text) =>
          text
            .replace('text }', 'referenceTo, text }')
            .replace(
              "call.say('Our shop",
              "call.say(text`${referenceTo('$.External.nickname')}!`);\n  call.say('Our shop",
            ),
      });

      const { exitCode, answer } = await checkForJson([app]);

      expect(exitCode).toBe(2);
      expect(answer.files).toMatchObject([{ file: app }]);
      expect(answer.files[0]?.issues).toMatchObject([
        { rule: 'spec-bad-value', file: `${app}/integration.json`, path: 'timeLimitSeconds' },
        { rule: 'result-never-returned', file: `${app}/flow/customer-greeting.flow.json` },
        { rule: 'stale-flow', file: `${app}/flow/customer-greeting.flow.json` },
      ]);
      expect(answer.files[0]?.issues[1]?.message).toContain('nickname');
      expect(answer.summary).toEqual({ errors: 3, warnings: 0, infos: 0 });
    },
    SLOW,
  );

  test(
    'lets pass what the file beside the flow names, and warns of what names nothing',
    async () => {
      const suppressions = [
        { rule: 'result-never-returned', block: 'say-hi', reason: 'The next version returns it.' },
        { rule: 'stale-flow', reason: 'It is a test.' },
        { rule: 'WL602', reason: 'Another stack permits it.' },
      ];
      const app = throwawayApp({
        'flow/flow.ts': (text) =>
          text
            .replace('text }', 'referenceTo, text }')
            .replace(
              "call.say('Our shop",
              "call.say(text`Hi ${referenceTo('$.External.nickname')}!`, { name: 'say-hi' });\n  call.say('Our shop",
            ),
        'flow/customer-greeting.suppressions.json': JSON.stringify({ suppressions }),
      });

      const { exitCode, answer } = await checkForJson([app]);

      expect(answer.files).toMatchObject([
        {
          issues: [{ rule: 'stale-suppression', path: 'suppressions[2]' }],
          suppressed: [
            { rule: 'result-never-returned', block: 'say-hi', reason: 'The next version returns it.' },
            { rule: 'stale-flow', reason: 'It is a test.' },
          ],
        },
      ]);
      expect(exitCode).toBe(0);
    },
    SLOW,
  );

  test(
    'prints SARIF, with lines',
    async () => {
      const app = throwawayApp({
        'integration.json': (text) => text.replace('"timeLimitSeconds": 3', '"timeLimitSeconds": 99'),
      });

      const spec = readFileSync(join(ROOT, app, 'integration.json'), 'utf8').split('\n');
      const timeLimitLine = spec.findIndex((line) => line.includes('timeLimitSeconds')) + 1;

      const { exitCode, out } = await run(['check', app, '--format', 'sarif']);

      const { results = [], automationDetails } = (JSON.parse(out) as Log).runs[0] ?? {};
      expect(exitCode).toBe(2);
      expect(automationDetails?.id).toBe('warmline-check/');
      expect(results).toMatchObject([
        {
          ruleId: 'WL405',
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: `${app}/integration.json` },
                region: { startLine: timeLimitLine },
              },
            },
          ],
        },
      ]);
    },
    SLOW,
  );

  test(
    'says in one sentence why a stack does not synthesise',
    async () => {
      const app = throwawayApp({ 'infra/stack.ts': (text) => text.replace("alias: 'PROD'", "alias: 'TO PROD'") });

      const { exitCode, out, err } = await run(['check', app]);

      expect(exitCode).toBe(1);
      expect(out).toBe('');
      expect(err).toMatch(
        /^Checking customer-greeting …\nwarmline: \S+\/infra\/app\.ts cannot be synthesised: InvalidPropError: .*"TO PROD".* \(\S+\/infra\/stack\.ts:\d+\)\. Mend the code\.\n$/,
      );
    },
    SLOW,
  );

  test.each([
    ['exports no handler', 'export const lookUp = async () => ({});', 'has no export "handler"; it exports "lookUp".'],
    ['cannot be parsed', 'export const handler = async ( => {', 'cannot be parsed'],
  ])(
    'says of a handler that %s what is wrong',
    async (_, text, message) => {
      const app = throwawayApp({ 'function/handler.ts': text });

      const { exitCode, out, err } = await run(['check', app]);

      expect(exitCode).toBe(1);
      expect(out).toBe('');
      expect(err).toContain(`${app}/function/handler.ts`);
      expect(err).toContain(message);
      expect(err).not.toMatch(/\n +at |please report/);
    },
    SLOW,
  );

  test('says what is wrong with a flow.ts', async () => {
    const app = throwawayApp({ 'flow/flow.ts': "throw new Error('Out of prompts.');" });

    const { exitCode, out, err } = await run(['check', app, '--json']);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: ${app}/flow/flow.ts cannot be run: Out of prompts (${app}/flow/flow.ts:1).`);
  });

  test('says of a repository without apps that it has none', async () => {
    const { exitCode, out, err } = await run(
      ['check'],
      throwawayFolder({ 'package.json': '{ "workspaces": ["apps/*"] }' }),
    );

    expect(exitCode).toBe(0);
    expect(out).toBe('0 apps checked: nothing to report.\n');
    expect(err).toBe('There is no app yet: "warmline new <name>" makes one.\n');
  });
});
