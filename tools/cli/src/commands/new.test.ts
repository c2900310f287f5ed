import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exampleContext, exampleEvent, type ContactFlowEvent } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { throwawayFolder, throwawayRepository } from '../testing/throwaway.ts';

interface Answer {
  readonly app: string;
  readonly written: readonly string[];
  readonly wouldWrite?: readonly string[];
  readonly issues: readonly unknown[];
  readonly call?: { readonly outcome: string };
}

/** What is read of an emitted flow. */
interface Flow {
  readonly Actions: readonly {
    readonly Parameters: { readonly LambdaInvocationAttributes?: Readonly<Record<string, unknown>> };
  }[];
}

interface Handling {
  readonly handler: (event: ContactFlowEvent, context: ReturnType<typeof exampleContext>) => Promise<unknown>;
}

const MACHINE = ['--execution', 'step-functions'];

/** What a written app would leave in the repository. */
function traces(): unknown {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  return { apps: readdirSync(join(ROOT, 'apps')), lock };
}

async function newForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['new', ...args], cwd);
  return { ...ran, answer: ran.answer as Answer };
}

// In the repository as it is, with whatever apps it holds, a name must be one that nobody takes.
describe('new', () => {
  test('lists with --dry-run what it would write, and writes nothing', async () => {
    const before = traces();

    const { exitCode, err, answer } = await newForJson(['nobody-calls-it-this', '--dry-run', '--yes']);
    const { out } = await run(['new', 'nobody-calls-it-this', '--dry-run', '--yes']);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(answer).toMatchObject({ app: 'apps/nobody-calls-it-this', written: [], issues: [] });
    expect(answer.wouldWrite).toEqual(
      expect.arrayContaining([
        'apps/nobody-calls-it-this/integration.json',
        'apps/nobody-calls-it-this/function/handler.ts',
        'apps/nobody-calls-it-this/flow/nobody-calls-it-this.flow.json',
      ]),
    );
    expect(out).toContain(
      `Would write ${answer.wouldWrite?.length ?? 0} files:\n  apps/nobody-calls-it-this/README.md\n`,
    );
    expect(traces()).toEqual(before);
  });

  test('tells of options that have no effect', async () => {
    const { answer } = await newForJson(['nobody-calls-it-this', '--comfort-every', '3', '--dry-run', '--yes']);

    expect(answer.issues).toMatchObject([{ code: 'WL418', path: 'flow.comfort' }]);
  });

  test.each([
    ['no name', [], 'The name is missing. Give one in kebab-case: "warmline new order-status".'],
    ['an empty name', [''], 'The name is missing.'],
    ['a bad name', ['Order Status'], 'Try "order-status".'],
    ['a path for a name', ['../order-status'], 'name is "../order-status"'],
    ['a long name', ['o'.repeat(41)], '1 to 40 characters'],
    ['a taken name', ['customer-greeting'], 'apps/customer-greeting is there already.'],
    ['the name of a package of ours', ['flow-json'], 'packages/flow-json has a package of that name'],
    ['an unknown strategy', ['nobody-calls-it-this', '--rollout', 'slowly'], '"slowly"'],
    ['a time limit that is too long', ['nobody-calls-it-this', '--time-limit', '8'], '8 fits execution "async"'],
    ['a time limit that is none', ['nobody-calls-it-this', '--time-limit', 'long'], '"long"'],
    ['a queue that is no ARN', ['nobody-calls-it-this', '--queue', 'main'], 'flow.queueArn is "main"'],
    ['an alias that is none', ['nobody-calls-it-this', '--alias', '$LATEST'], 'rollout.alias is "$LATEST"'],
    ['a warming that is none', ['nobody-calls-it-this', '--warm', 'often'], '--warm is "often"; give minutes'],
    [
      'a warming of too many',
      ['nobody-calls-it-this', '--warm', '5m:16'],
      'warming.concurrency is 16; it takes 1 to 15',
    ],
    ['a provisioned that is none', ['nobody-calls-it-this', '--warm', 'provisioned'], '--warm is "provisioned"; give'],
    [
      'a canary that is none',
      ['nobody-calls-it-this', '--rollout', 'canary:20'],
      '--rollout is "canary:20"; give canary:',
    ],
    ['a linear of too much', ['nobody-calls-it-this', '--rollout', 'linear:100%:2m'], 'a whole number from 1 to 99'],
    ['an alarm that is no ARN', ['nobody-calls-it-this', '--rollout-alarm', 'Slow'], 'rollout.alarms[0] is "Slow"'],
    [
      'a gradual rollout of what is provisioned',
      ['nobody-calls-it-this', '--warm', 'provisioned:2', '--rollout', 'linear:5%:2m'],
      "block each other's later deployments",
    ],
    ['an unknown mode', ['nobody-calls-it-this', '--execution', 'later'], 'execution is "later"'],
    ['a function that is no ARN', ['nobody-calls-it-this', '--function', 'Quote'], 'function.arn is "Quote"'],
    ['steps in sync', ['nobody-calls-it-this', '--steps', 'orders,loyalty:optional'], 'only behind a state machine'],
    ['a cache without a key', ['nobody-calls-it-this', ...MACHINE, '--cache-ttl', '60'], 'cache.key is missing'],
    ['a step that is reserved', ['nobody-calls-it-this', ...MACHINE, '--steps', 'missing'], '"missing" is reserved'],
    ['comfort too rare', ['nobody-calls-it-this', ...MACHINE, '--comfort-every', '21'], 'from 2 to 20'],
  ])('refuses %s', async (_, args, message) => {
    const { exitCode, out, err } = await run(['new', ...args, '--dry-run', '--json']);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n +at |please report/);
  });

  test('tells all that is wrong at once', async () => {
    const { err } = await run(['new', 'Order', '--time-limit', '9', '--rollout', 'slowly']);

    expect(err.trimEnd().split('\n')).toHaveLength(3);
  });

  test('asks nothing at a terminal with --yes, nor before a bad option is refused', async () => {
    const yes = await run(['new', 'nobody-calls-it-this', '--yes', '--dry-run'], ROOT, true);
    const refused = await run(['new', '--warm', 'often'], ROOT, true);

    expect(yes).toMatchObject({ exitCode: 0, err: '' });
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toContain('--warm is "often"; give minutes');
  });

  test('refuses a name that is taken in other letters', async () => {
    const cwd = throwawayFolder({ 'package.json': '{ "workspaces": ["apps/*"] }', 'apps/Order-Status/mine.txt': '' });

    const { exitCode, err } = await run(['new', 'order-status', '--dry-run'], cwd);

    expect(exitCode).toBe(1);
    expect(err).toContain('apps/Order-Status is there already.');
  });

  test('writes an app that checks and plays, once; sync then has nothing to do', async () => {
    const root = throwawayRepository();
    const options = [
      '--time-limit',
      '3',
      '--warm',
      'off',
      '--greeting',
      "It's <O'Neil> & sons.",
      '--rollout',
      'AllAtOnce',
    ];

    const { exitCode, err, answer } = await newForJson(['parcel-status', '--yes', ...options], root);
    const again = await run(['new', 'parcel-status', '--yes'], root);
    const synced = await runForJson(['sync', '.'], join(root, 'apps/parcel-status'));
    const emitted = await run(['emit', 'parcel-status'], root);

    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({ app: 'apps/parcel-status', issues: [], call: { outcome: 'disconnected' } });
    expect(answer.written).toContain('apps/parcel-status/infra/stack.ts');
    expect(err).toMatch(
      /^Writing apps\/parcel-status …\nWrote \d+ files to apps\/parcel-status\.\nChecking parcel-status …\n/,
    );
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toContain('"apps/parcel-status"');
    expect(again).toMatchObject({ exitCode: 1, out: '' });
    expect(again.err).toContain('apps/parcel-status is there already.');
    expect(synced).toMatchObject({ exitCode: 0, answer: { app: 'apps/parcel-status', written: [], issues: [] } });
    expect(emitted.out).toContain("It's <O'Neil> & sons.");
  }, 60_000);

  test.each(['sync', 'async'])(
    'writes a probe that the handler of %s answers as the first record, with the parameters that the flow sends',
    async (execution) => {
      const root = throwawayRepository();
      await newForJson(['parcel-status', '--yes', '--execution', execution], root);
      const app = join(root, 'apps/parcel-status');
      const read = (path: string): unknown => JSON.parse(readFileSync(join(app, path), 'utf8'));
      const probe = read('probe.json') as ContactFlowEvent & { readonly warmline: unknown };
      const { Actions } = read('flow/parcel-status.flow.json') as Flow;
      const { handler } = (await import(pathToFileURL(join(app, 'function/handler.ts')).href)) as Handling;

      const answer = await handler(probe, exampleContext());

      expect(answer).toEqual({ found: 'yes', message: 'We have you on record, and everything is in order.' });
      const sent = Actions.flatMap(({ Parameters }) => Object.keys(Parameters.LambdaInvocationAttributes ?? {}));
      expect(Object.keys(probe.Details.Parameters)).toEqual([...new Set(sent)]);
      expect(Object.keys(probe.Details.ContactData)).toEqual(Object.keys(exampleEvent({}).Details.ContactData));
      expect(probe.warmline).toEqual({ probe: true });
    },
    60_000,
  );

  test('writes the rollout and the warming that were asked for', async () => {
    const root = throwawayRepository();
    const alarm = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:Slow';

    const { exitCode, answer } = await newForJson(
      ['parcel-status', '--yes', '--rollout', 'linear:5%:2m', '--rollout-alarm', alarm, '--warm', '5m:3'],
      root,
    );

    expect([exitCode, answer.issues]).toEqual([0, []]);
    const written = readFileSync(join(root, 'apps/parcel-status/integration.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      warming: { everyMinutes: 5, concurrency: 3, mode: 'schedule' },
      rollout: {
        alias: 'PROD',
        strategy: { type: 'TimeBasedLinear', percentage: 5, intervalMinutes: 2 },
        alarms: [alarm],
      },
    });
  }, 60_000);

  test('writes provisioned concurrency with the one strategy that goes with it', async () => {
    const root = throwawayRepository();

    const { exitCode, err, answer } = await newForJson(['parcel-status', '--yes', '--warm', 'provisioned:2-10'], root);

    expect([exitCode, answer.issues]).toEqual([0, []]);
    expect(err).toContain('Versions are rolled out all at once: a weighted alias and provisioned concurrency block');
    const written = readFileSync(join(root, 'apps/parcel-status/integration.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      warming: { mode: 'provisioned', concurrency: 2, upTo: 10 },
      rollout: { strategy: 'AllAtOnce' },
    });
  }, 60_000);
});
