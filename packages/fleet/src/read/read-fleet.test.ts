import { describe, expect, test } from 'vitest';
import { fleetClients } from '../clients.ts';
import { account, denied, planned, threeFunctions, throttled } from '../stand-in/account.fixture.ts';
import { failure } from '../stand-in/reply.ts';
import type { Trouble } from '../stand-in/stand-in.ts';
import { connectPolicy, functionArn, INSTANCE, standInState } from '../stand-in/state.ts';
import { warmthOf } from '../warmth.ts';
import { readFleet } from './read-fleet.ts';

const schedule = (Target: object) => ({
  Name: 'warm',
  GroupName: 'default',
  ScheduleExpression: 'rate(5 minutes)',
  State: 'ENABLED',
  Target,
});

describe('readFleet', () => {
  test('reads 1,100 functions in pages, with progress, though every third page is throttled at first', async () => {
    const functions = Array.from({ length: 1100 }, (_, index) => ({ name: `function-${index}` }));
    const { clients, standIn } = await account(standInState({ functions }), throttled(/^ListFunctions$/, 3));
    const told: string[] = [];

    const { facts } = await readFleet(clients, { told: (text) => told.push(text) });

    expect(facts.functions).toHaveLength(1100);
    expect(standIn.asked().filter((one) => one === 'ListFunctions').length).toBeGreaterThan(22);
    expect(told).toContain('1,100 functions listed…');
    expect(told).toContain('1,100 of 1,100 functions read…');
  }, 60_000);

  test('asks at one pace: every page, every list of every function, and what is tried again', async () => {
    let time = 0;
    const pace = { callsPerSecond: 10, now: () => time, wait: (ms: number) => Promise.resolve((time += ms)) };
    const functions = Array.from({ length: 60 }, (_, index) => ({
      name: `function-${index}`,
      aliases: { PROD: '7' },
      policies: { PROD: connectPolicy() },
      provisioned: { PROD: 1 },
    }));
    const { clients, standIn } = await account(standInState({ functions }), throttled(/^ListFunctions$/, 2), pace);

    await readFleet(clients, { instance: INSTANCE });

    expect(standIn.asked().length).toBeGreaterThan(60 * 4);
    expect(time).toBe(Math.floor((standIn.asked().length - 1) / 10) * 1000);
  });

  test.each(['ListAliases', 'GetPolicy', 'ListRules', 'ListSchedules'])(
    'reads everything though the first request of %s is throttled',
    async (operation) => {
      const first: Trouble = (asked, count) =>
        asked === operation && count === 1 ? failure(429, 'TooManyRequestsException') : undefined;
      const { clients } = await account(threeFunctions(), first);

      const { facts } = await readFleet(clients);

      expect(facts.issues).toEqual([]);
      expect(warmthOf(facts)).toHaveLength(3);
    },
  );

  test('says that AWS keeps throttling where it does, and asks nothing more', async () => {
    const { standIn } = await account(threeFunctions(), throttled(/^GetPolicy$/, 1));
    const clients = fleetClients({ ...standIn.settings, maxAttempts: 2 });

    await expect(readFleet(clients)).rejects.toThrow(/^Cannot read arn:.*AWS keeps throttling: try again later/);

    expect(standIn.asked()).not.toContain('ListRules');
  });

  test.each([
    ['ListFunctions', 'list the functions'],
    ['ListRules', 'list the rules'],
    ['ListSchedules', 'list the schedules'],
    ['ListLambdaFunctions', 'list the functions of the instance'],
  ])('says that it may not read a whole list: %s', async (operation, what) => {
    const { clients } = await account(threeFunctions(), denied(operation));

    const read = readFleet(clients, { instance: INSTANCE });

    await expect(read).rejects.toThrow(`Cannot ${what}`);
    await expect(read).rejects.toThrow('The credentials may not do that: they need the permission for it.');
  });

  test.each([
    ['ListAliases order-status', 'function-unreadable', 'The aliases of order-status', 'lambda:ListAliases'],
    ['GetPolicy order-status:PROD', 'function-unreadable', 'Who may call order-status:PROD', 'lambda:GetPolicy'],
    [
      'ListProvisionedConcurrencyConfigs order-status',
      'concurrency-unreadable',
      'The provisioned concurrency of order-status',
      'lambda:ListProvisionedConcurrencyConfigs',
    ],
    ['ListTargetsByRule warm', 'rule-unreadable', 'The targets of the rule warm', 'events:ListTargetsByRule'],
    ['GetSchedule warm', 'schedule-unreadable', 'The schedule warm in the group default', 'scheduler:GetSchedule'],
  ])('states that %s is denied, and reads all the rest', async (asked, code, what, right) => {
    const state = standInState({
      ...threeFunctions(),
      rules: [{ name: 'warm', expression: 'rate(5 minutes)', targets: [] }],
      schedules: new Map([['default/warm', schedule({ Arn: functionArn('order-status') })]]),
    });
    const { clients } = await account(state, denied(asked));

    const { facts } = await readFleet(clients);

    expect(facts.issues).toMatchObject([{ code, severity: 'warning' }]);
    expect(facts.issues[0]?.message).toBe(`${what} could not be read: access is denied.`);
    expect(facts.issues[0]?.hint).toContain(`Give the credentials ${right}`);
    expect(facts.functions).toHaveLength(4);
  });

  test('states which functions may not be read, and reads the others', async () => {
    const state = standInState({
      functions: [
        { name: 'secret', policies: { '': 'denied' } },
        { name: 'order-status', policies: { '': connectPolicy() } },
      ],
    });
    const { clients } = await account(state);

    const { facts } = await readFleet(clients);

    expect(facts.issues).toMatchObject([
      { code: 'function-unreadable', severity: 'warning', path: functionArn('secret') },
    ]);
    expect(warmthOf(facts).map(({ shown }) => shown)).toEqual(['order-status']);
  });

  test('tells the qualifier that is warmed from the one that Connect calls, by rules and by schedules', async () => {
    const envelope = { Id: '1', Arn: `${functionArn('customer-greeting')}:PROD` };
    const state = standInState({
      ...threeFunctions(),
      rules: [
        {
          name: 'warm',
          expression: 'rate(5 minutes)',
          targets: [{ Id: '1', Arn: functionArn('order-status') }, envelope],
        },
        { name: 'on-event', targets: [{ Id: '1', Arn: `${functionArn('payment-capture')}:PROD` }] },
      ],
    });
    const { clients, standIn } = await account(state);

    const { facts } = await readFleet(clients);

    expect(warmthOf(facts).map(({ shown, verdict }) => [shown, verdict])).toEqual([
      ['customer-greeting:PROD', 'warm'],
      ['order-status:PROD', 'wrong-qualifier'],
      ['payment-capture:PROD', 'not-warmed'],
    ]);
    expect(standIn.asked()).toContain('ListTargetsByRule warm');
  });

  test.each([
    ['its ARN', { FunctionName: `${functionArn('order-status')}:PROD` }],
    ['its name', { FunctionName: 'order-status', Qualifier: 'PROD' }],
    ['its name with the alias behind it', { FunctionName: 'order-status:PROD' }],
    ['a partial ARN', { FunctionName: '123456789012:function:order-status', Qualifier: 'PROD' }],
  ])('sees that a schedule by the universal target keeps a function warm, named by %s', async (_, invoked) => {
    const target = {
      Arn: 'arn:aws:scheduler:::aws-sdk:lambda:invoke',
      Input: JSON.stringify({ ...invoked, InvocationType: 'Event', Payload: '{"warmline":{"ping":true}}' }),
    };
    const schedules = new Map([['default/warm', schedule(target)]]);
    const { clients } = await account(standInState({ ...threeFunctions(), schedules }));

    const { facts } = await readFleet(clients);

    expect(warmthOf(facts)).toContainEqual(expect.objectContaining({ shown: 'order-status:PROD', verdict: 'warm' }));
  });

  test.each([
    ['is over', { EndDate: 1_000 }, 'disabled'],
    ['has not begun', { StartDate: 3_000 }, 'disabled'],
    ['runs', { StartDate: 1_000, EndDate: 3_000 }, 'warm'],
  ])('tells a schedule that %s from one that keeps warm', async (_, dates, verdict) => {
    const ping = { ...schedule({ Arn: `${functionArn('order-status')}:PROD` }), ...dates };
    const schedules = new Map([['default/warm', ping]]);
    const { clients } = await account(standInState({ ...threeFunctions(), schedules }));

    const { facts } = await readFleet(clients, { now: () => 2_000_000 });

    expect(warmthOf(facts)).toContainEqual(expect.objectContaining({ shown: 'order-status:PROD', verdict }));
  });

  test('reads the versions of a function that was named with one, and of no other', async () => {
    const code = {
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      latest: Buffer.from(''),
      run: () => ({ payload: '' }),
    };
    const functions = ['order', 'other'].map((name) => ({ name, code: { ...code, versions: { 8: Buffer.from('') } } }));
    const { clients, standIn } = await account(standInState({ functions }));

    const plan = await planned(clients, { functions: ['order:8', 'order:99'] });

    expect(plan.functions.map(({ shown }) => shown)).toEqual(['order:8']);
    expect(plan.issues).toContainEqual(expect.objectContaining({ code: 'qualifier-unknown', path: 'order:99' }));
    expect(standIn.asked().filter((one) => one.startsWith('ListVersions'))).toEqual(['ListVersionsByFunction order']);
  });

  test('plans one schedule for a function that is named twice', async () => {
    const { clients } = await account(threeFunctions());

    const plan = await planned(clients, { functions: ['nightly-report', 'nightly-report:$LATEST'] });

    expect(plan.changes.filter(({ kind }) => kind === 'create-schedule')).toHaveLength(1);
  });

  test('counts what was added to the instance, and only what that instance may call', async () => {
    const other = INSTANCE.replace('1111', '9999');
    const state = standInState({
      functions: [{ name: 'added' }, { name: 'of-another', policies: { '': connectPolicy(other) } }],
      added: [functionArn('added')],
    });
    const { clients } = await account(state);

    const { facts } = await readFleet(clients, { instance: INSTANCE });

    expect(warmthOf(facts, INSTANCE).map(({ shown }) => shown)).toEqual(['added']);
  });

  test('counts what is provisioned behind an alias that was added to the instance, and not what failed', async () => {
    const aliases = { PROD: '7', TEST: '8' };
    const added = Object.keys(aliases).map((alias) => `${functionArn('added')}:${alias}`);
    const provisioned = { PROD: 2, TEST: 1 };
    const functions = [{ name: 'added', aliases, provisioned, provisioningFailed: ['TEST'] }];
    const { clients } = await account(standInState({ functions, added }));

    const { facts } = await readFleet(clients, { instance: INSTANCE });

    expect(warmthOf(facts, INSTANCE).map(({ shown, verdict }) => [shown, verdict])).toEqual([
      ['added:PROD', 'provisioned'],
      ['added:TEST', 'not-warmed'],
    ]);
  });

  test('needs no pings where environments are provisioned', async () => {
    const state = standInState({
      functions: [
        { name: 'order-status', aliases: { PROD: '7' }, policies: { PROD: connectPolicy() }, provisioned: { PROD: 2 } },
      ],
    });
    const { clients } = await account(state);

    const plan = await planned(clients);

    expect(plan.changes).toEqual([]);
    expect(plan.left).toMatchObject([{ shown: 'order-status:PROD', verdict: 'provisioned' }]);
  });
});
