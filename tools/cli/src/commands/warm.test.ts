import { connectPolicy, failure, functionArn, standInState, type StandInState } from '@warmline/fleet/stand-in';
import { describe, expect, test } from 'vitest';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { atStandIn, CREDENTIALS, NOWHERE, withEnvironment } from '../testing/stand-in-account.ts';

/** Two functions that Connect calls by alias; a rule warms one of them, under no alias. */
function account(): StandInState {
  const called = { memory: 512, aliases: { PROD: '7' }, policies: { PROD: connectPolicy() } };
  return standInState({
    functions: [
      { name: 'order-status', ...called },
      { name: 'customer-greeting', ...called },
      { name: 'secret', policies: { '': 'denied' } },
    ],
    rules: [{ name: 'warm', expression: 'rate(5 minutes)', targets: [{ Id: '1', Arn: functionArn('order-status') }] }],
  });
}

// The SDK's clients are loaded by the first command.
describe('warm', { timeout: 60_000 }, () => {
  test('lists which functions are warmed under the alias that Connect calls, and what could not be read', async () => {
    const { exitCode, out } = await atStandIn(account(), () => run(['warm', 'list']));

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^customer-greeting:PROD +not-warmed +No rule and no schedule invokes it\.$/m);
    expect(out).toMatch(/^order-status:PROD +wrong-qualifier +rule warm pings \$LATEST; Connect calls PROD\.$/m);
    expect(out).toContain('0 of 2 are kept warm.');
    expect(out).toMatch(/^rule warm +order-status +rate\(5 minutes\) +EventBridge$/m);
    expect(out).toContain('warning: Who may call secret could not be read: access is denied.');
  });

  test('plans, with costs and the chance of a cold start, and writes nothing', async () => {
    const state = account();

    const { exitCode, out } = await atStandIn(state, () => run(['warm', 'plan', '--calls-per-hour', '6']));

    expect(exitCode).toBe(0);
    expect(out).toContain('  create schedule warmline-order-status.PROD, rate(5 minutes)\n');
    expect(out).toContain(
      [
        'warning: Whether customer-greeting:PROD has a guard is not known: without one, its handler runs its business code on each ping.',
        'warning: Whether order-status:PROD has a guard is not known: without one, its handler runs its business code on each ping.',
        '  Guard it first: by "warmline guard --function"',
      ].join('\n'),
    );
    expect(out).toMatch(/^nothing +\$0\.000 +36\.9 %$/m);
    expect(out).toMatch(/^a ping every 5 min, 1 warm +\$0\.015 +0\.08 %$/m);
    expect(out).toMatch(/^1 provisioned +\$10\.80 +0\.08 %$/m);
    expect(state.schedules.size).toBe(0);
  });

  test('warns of a pause that no environment outlives, and of what a fan-out needs', async () => {
    const { exitCode, out } = await atStandIn(account(), () =>
      run(['warm', 'plan', '--every', '1h', '--concurrency', '2']),
    );

    expect(exitCode).toBe(0);
    expect(out).toContain(
      'warning: The pause between pings is 60 minutes: an idle environment is gone before the next ping.',
    );
    expect(out).toContain('lambda:GetAlias on its ARN');
  });

  test('changes the account with --apply alone, once, and undoes it', async () => {
    const state = account();

    const answers = await atStandIn(state, async () => {
      const dry = await run(['warm', 'apply']);
      const untouched = state.schedules.size;
      const made = await run(['warm', 'apply', '--apply']);
      const names = [...state.schedules.keys()];
      const again = await runForJson(['warm', 'apply', '--apply']);
      const wouldUndo = await run(['warm', 'apply', '--undo']);
      const kept = state.schedules.size;
      const undone = await run(['warm', 'apply', '--undo', '--apply']);
      return { dry, untouched, made, names, again, wouldUndo, kept, undone };
    });

    expect(answers.dry.out).toContain('Nothing was written: give --apply to change the account.');
    expect(answers.untouched).toBe(0);
    expect(answers.made.out).toContain('Done: 5 changes.');
    expect(answers.names).toEqual(['warmline/warmline-customer-greeting.PROD', 'warmline/warmline-order-status.PROD']);
    expect(answers.again.answer).toMatchObject({ applied: true, changes: [] });
    expect(answers.wouldUndo.out).toContain('  delete schedule group warmline\n');
    expect(answers.kept).toBe(2);
    expect(answers.undone.exitCode).toBe(0);
    expect([state.schedules.size, state.groups.size, state.roles.size]).toEqual([0, 0, 0]);
  });

  test('tells what was taken back when a change fails, and exits with 1', async () => {
    const state = account();

    const { exitCode, err } = await atStandIn(
      state,
      () => run(['warm', 'apply', '--apply']),
      (operation, count) =>
        operation === 'CreateSchedule' && count === 2 ? failure(402, 'ServiceQuotaExceededException') : undefined,
    );

    expect(exitCode).toBe(1);
    expect(err).toMatch(
      /^warmline: Cannot create schedule warmline-order-status\.PROD.*Taken back: create schedule warmline-customer/,
    );
    expect(state.schedules.size).toBe(0);
  });

  test('exits with 2 and writes nothing where a function that was named does not exist', async () => {
    const state = account();

    const { exitCode, out } = await atStandIn(state, () =>
      run(['warm', 'apply', '--apply', '--function', 'order-status:PROD', '--function', 'nobody:PROD']),
    );

    expect(exitCode).toBe(2);
    expect(out).toContain('error: There is no function nobody in this account and Region.');
    expect(out).toContain('Nothing was written: the plan has errors.');
    expect(state.schedules.size).toBe(0);
  });

  test.each([
    [
      'no credentials',
      NOWHERE,
      'No credentials were found: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    ],
    [
      'nobody at the endpoint',
      { ...CREDENTIALS, AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' },
      'Nobody answers at the endpoint: look at the network, at the Region and at AWS_ENDPOINT_URL.',
    ],
    [
      'no Region',
      { ...CREDENTIALS, AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined },
      'No Region is set: give --region, or set AWS_REGION.',
    ],
  ])('says what to set where there is %s', async (_, variables, message) => {
    const { exitCode, out, err } = await withEnvironment(variables, () => run(['warm', 'list'], ROOT));

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^warmline: Cannot /);
    expect(err).toContain(message);
  });

  test.each([
    [
      'a pause that is too long',
      ['--every', '2h'],
      'The pause between pings is 120; it takes a whole number from 1 to 60.',
    ],
    [
      'no environment',
      ['--concurrency', '0'],
      'The number of environments is 0; it takes a whole number from 1 to 15.',
    ],
    ['an ARN of something else', ['--instance', 'i-1'], '"i-1" is no ARN of a Connect instance'],
  ])('refuses %s before it asks anybody', async (_, options, message) => {
    const { exitCode, err } = await withEnvironment(NOWHERE, () => run(['warm', 'plan', ...options]));

    expect(exitCode).toBe(1);
    expect(err).toContain(message);
  });
});
