import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { throwawayApp, throwawayFolder } from '../testing/throwaway.ts';

const REPLAY = ['rollout', 'replay', 'customer-greeting', '--runs', '20'];

// Every stack is synthesised in a process of its own, of however many apps there are.
describe('rollout replay', { timeout: 120_000 }, () => {
  test('prints a table of all strategies, the one of the app marked', async () => {
    const { exitCode, out, err } = await run(REPLAY);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^customer-greeting: CustomerGreetingFunction\w+, called by Connect, 3 retries\n/);
    expect(out).toContain('Rolled back by 1 error or more in 60 s.');
    expect(out.match(/^▸ [A-Z]\w+/gm)).toEqual(['▸ Canary10Percent5Minutes']);
    expect(out.match(/^ {2}(Canary|Linear|AllAtOnce)/gm)).toHaveLength(8);
    expect(out).toContain(
      '20 runs of 120 minutes each, 10 calls a minute; errors: old version 0 %, new version 100 %; seed 1.',
    );
  });

  test('follows the strategy of the stack', async () => {
    const app = throwawayApp({
      'infra/stack.ts': (text) => text.replaceAll('Canary10Percent5Minutes', 'Linear10PercentEvery3Minutes'),
    });

    const { out } = await run(['rollout', 'replay', app, '--runs', '2']);

    expect(out.match(/^▸ [A-Z]\w+/gm)).toEqual(['▸ Linear10PercentEvery3Minutes']);
  });

  test('answers alike for the same seed, and takes rates and retries as they are given', async () => {
    const options = [
      '--new-errors',
      '30%',
      '--old-errors',
      '0.01',
      '--retries',
      '0',
      '--calls-per-minute',
      '5',
      '--seed',
      '4',
    ];

    const first = await runForJson([...REPLAY, ...options]);
    const second = await runForJson([...REPLAY, ...options]);

    expect(first).toEqual(second);
    expect(first.answer).toMatchObject({
      assumed: { callsPerMinute: 5, errorRates: { old: 0.01, new: 0.3 }, retries: 0, runs: 20, seed: 4 },
      rollouts: [{ app: 'customer-greeting', retries: 0, minutes: 120 }],
    });
  });

  test('draws the function that Connect calls', async () => {
    const file = join(throwawayFolder(), 'pictures/rollout.svg');

    const { exitCode, out } = await run(['rollout', 'replay', 'order-status', '--runs', '1', '--svg', file]);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/Wrote .*rollout\.svg: one run of OrderStatusInvokerFunction\w+\.\n$/);
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  test('plays all apps where none is named, and draws none of several', async () => {
    const all = await runForJson(['rollout', 'replay', '--runs', '1']);
    const drawn = await run(['rollout', 'replay', '--svg', 'rollout.svg'], ROOT);

    expect(all.answer).toMatchObject({
      rollouts: expect.arrayContaining([
        expect.objectContaining({ app: 'customer-greeting' }),
        expect.objectContaining({ app: 'payment-capture' }),
      ]) as unknown,
    });
    expect(drawn.exitCode).toBe(1);
    expect(drawn.err).toBe('warmline: --svg draws one app. Name it.\n');
  });

  test('says that nothing is rolled out where an alias moves at once', async () => {
    const app = throwawayApp({
      'infra/app.ts': "import { App, Stack } from 'aws-cdk-lib';\nnew Stack(new App(), 'bare');\n",
    });

    const { exitCode, out, err } = await run(['rollout', 'replay', app]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      `${app}: infra/app.ts is not what integration.json makes of it. What follows is of what is there; "warmline sync ${app}" renews it.\n${app} rolls no function out gradually: no alias has a deployment group.\nwarmline: There is no rollout to replay.\n`,
    );
  });

  test.each([
    ['runs that cannot be', ['--runs', '0'], 'warmline: runs is 0; it takes a whole number from 1 to 100000.\n'],
    ['too many retries', ['--retries', '4'], 'warmline: retries is 4; it takes a whole number from 0 to 3.\n'],
  ])('refuses %s', async (_, options, message) => {
    const { exitCode, out, err } = await run([...REPLAY, ...options]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(message);
  });
});
