import { afterEach, describe, expect, test } from 'vitest';
import {
  apply,
  ApplyFailedError,
  fleetClients,
  planUndo,
  planWarming,
  readFleet,
  warmthOf,
  type FleetClients,
  type Pace,
  type Wishes,
} from './index.ts';
import { failure } from './stand-in/reply.ts';
import { startStandIn, type StandIn, type Trouble } from './stand-in/stand-in.ts';
import { connectPolicy, functionArn, INSTANCE, standInState, type StandInState } from './stand-in/state.ts';

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function account(
  state: StandInState,
  trouble?: Trouble,
  pace: Pace = { callsPerSecond: 100_000 },
): Promise<{ readonly clients: FleetClients; readonly standIn: StandIn }> {
  const standIn = await startStandIn(state, trouble);
  stops.push(standIn.stop);
  return { clients: fleetClients(standIn.settings, pace), standIn };
}

async function planned(clients: FleetClients, wishes: Wishes = {}) {
  const { facts, own } = await readFleet(clients, wishes);
  return planWarming(facts, own, wishes);
}

/** Three functions that Connect calls by alias, and one that it does not. */
function threeFunctions(): StandInState {
  const called = { aliases: { PROD: '7' }, policies: { PROD: connectPolicy() } };
  return standInState({
    functions: [
      { name: 'order-status', ...called },
      { name: 'customer-greeting', ...called },
      { name: 'payment-capture', ...called },
      { name: 'nightly-report' },
    ],
  });
}

/** Lambda refuses one in so many lists of functions. */
const throttled =
  (oneIn: number): Trouble =>
  (operation, count) =>
    operation === 'ListFunctions' && count % oneIn === 0 ? failure(429, 'TooManyRequestsException') : undefined;

const scheduleOfOthers = (Arn: string) => ({
  Name: 'theirs',
  GroupName: 'warmline',
  ScheduleExpression: 'rate(5 minutes)',
  State: 'ENABLED',
  Target: { Arn, RoleArn: 'arn:aws:iam::123456789012:role/theirs' },
});

/** Everything that can be changed, as text. */
const written = ({ schedules, groups, roles }: StandInState): string =>
  JSON.stringify([[...schedules].sort(), [...groups], [...roles].map(([name, { policies }]) => [name, [...policies]])]);

describe('an account over HTTP', () => {
  test('is read over 1,100 functions in pages, with progress, though every third list call is throttled', async () => {
    const functions = Array.from({ length: 1100 }, (_, index) => ({ name: `function-${index}` }));
    const { clients, standIn } = await account(standInState({ functions }), throttled(3));
    const told: string[] = [];

    const { facts } = await readFleet(clients, { told: (text) => told.push(text) });

    expect(facts.functions).toHaveLength(1100);
    expect(standIn.asked().filter((one) => one === 'ListFunctions').length).toBeGreaterThan(22);
    expect(told).toContain('1,100 functions listed…');
    expect(told).toContain('1,100 of 1,100 functions read…');
  }, 60_000);

  test('is asked at one pace: every page, every list of every function, and what is tried again', async () => {
    let time = 0;
    const pace = { callsPerSecond: 10, now: () => time, wait: (ms: number) => Promise.resolve((time += ms)) };
    const functions = Array.from({ length: 60 }, (_, index) => ({
      name: `function-${index}`,
      aliases: { PROD: '7' },
      policies: { PROD: connectPolicy() },
      provisioned: { PROD: 1 },
    }));
    const { clients, standIn } = await account(standInState({ functions }), throttled(2), pace);

    await readFleet(clients, { instance: INSTANCE });

    expect(standIn.asked().length).toBeGreaterThan(60 * 4);
    expect(time).toBe(Math.floor((standIn.asked().length - 1) / 10) * 1000);
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
    const schedule = {
      Name: 'warm',
      GroupName: 'default',
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Target: {
        Arn: 'arn:aws:scheduler:::aws-sdk:lambda:invoke',
        Input: JSON.stringify({ ...invoked, InvocationType: 'Event', Payload: '{"warmline":{"ping":true}}' }),
      },
    };
    const state = standInState({ ...threeFunctions(), schedules: new Map([['default/warm', schedule]]) });
    const { clients } = await account(state);

    const { facts } = await readFleet(clients);

    expect(warmthOf(facts)).toContainEqual(expect.objectContaining({ shown: 'order-status:PROD', verdict: 'warm' }));
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

describe('apply', () => {
  test('makes a role, a group and schedules; a second time it changes nothing', async () => {
    const state = threeFunctions();
    const { clients } = await account(state);

    await apply(await planned(clients), clients);
    const again = await planned(clients);

    expect(state.schedules.get('warmline/warmline-order-status.PROD')).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      Target: {
        Arn: `${functionArn('order-status')}:PROD`,
        Input: '{"warmline":{"ping":true}}',
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      },
    });
    expect(again.changes).toEqual([]);
    expect(again.unchanged).toHaveLength(3);
    expect(again.functions.map(({ verdict }) => verdict)).toEqual(['warm', 'warm', 'warm']);
  });

  test('changes what is ours when the wishes change, and keeps the rights of schedules that are not named', async () => {
    const state = threeFunctions();
    const { clients } = await account(state);
    await apply(await planned(clients), clients);

    const plan = await planned(clients, { everyMinutes: 1, concurrency: 3, functions: ['order-status:PROD'] });
    await apply(plan, clients);

    expect(plan.changes.map(({ kind }) => kind)).toEqual(['update-schedule']);
    expect(plan.issues).toMatchObject([
      { code: 'fan-out-needs-rights', severity: 'info' },
      { code: 'guard-unknown', severity: 'warning', path: `${functionArn('order-status')}:PROD` },
    ]);
    expect(state.schedules.get('warmline/warmline-order-status.PROD')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      Target: { Input: '{"warmline":{"ping":true,"concurrency":3}}' },
    });
  });

  test('takes back what it made when the third schedule fails', async () => {
    const state = threeFunctions();
    const before = written(state);
    const third: Trouble = (operation, count) =>
      operation === 'CreateSchedule' && count === 3 ? failure(402, 'ServiceQuotaExceededException') : undefined;
    const { clients } = await account(state, third);
    const plan = await planned(clients);

    const failed = await apply(plan, clients).catch((error: unknown) => error);

    expect(failed).toBeInstanceOf(ApplyFailedError);
    expect(failed).toMatchObject({
      message: expect.stringMatching(/^Cannot create schedule warmline-payment-capture\.PROD/) as string,
      takenBack: [
        'create schedule warmline-order-status.PROD, rate(5 minutes)',
        'create schedule warmline-customer-greeting.PROD, rate(5 minutes)',
        'create schedule group warmline',
        'set the policy of role warmline-keep-warm-eu-central-1',
        'create role warmline-keep-warm-eu-central-1',
      ],
      left: [],
    });
    expect(written(state)).toBe(before);
  });

  test('writes nothing of a plan with an error', async () => {
    const state = threeFunctions();
    const { clients, standIn } = await account(state);
    const plan = await planned(clients, { functions: ['order-status:PROD', 'order-status:TEST', 'nobody'] });

    await expect(apply(plan, clients)).rejects.toThrow('order-status has no alias TEST; of aliases it has PROD.');

    expect(plan.issues.map(({ code }) => code)).toEqual(['qualifier-unknown', 'function-unknown', 'guard-unknown']);
    expect(standIn.asked().filter((one) => /^(Create|Put|Update|Delete)/.test(one))).toEqual([]);
  });

  test('asks IAM nothing where a role is given', async () => {
    const { clients, standIn } = await account(threeFunctions());
    const roleArn = 'arn:aws:iam::123456789012:role/pinger';
    const { facts, own } = await readFleet(clients, { roleArn });

    await apply(planWarming(facts, own, { roleArn }), clients);

    expect(standIn.asked().filter((one) => one.includes('Role'))).toEqual([]);
  });

  test('undoes all of it, and leaves everything as it was before', async () => {
    const state = threeFunctions();
    const before = written(state);
    const { clients } = await account(state);
    await apply(await planned(clients), clients);

    await apply(planUndo((await readFleet(clients)).own), clients);

    expect(written(state)).toBe(before);
    expect(planUndo((await readFleet(clients)).own).changes).toEqual([]);
  });

  test.each(['DeleteRolePolicy', 'DeleteRole', 'DeleteScheduleGroup'])(
    'brings everything back where %s fails in the middle of an undo',
    async (failing) => {
      const state = threeFunctions();
      const denied: Trouble = (operation) =>
        operation === failing ? failure(403, 'AccessDeniedException') : undefined;
      const { clients } = await account(state, denied);
      await apply(await planned(clients), clients);
      const before = written(state);

      const failed = await apply(planUndo((await readFleet(clients)).own), clients).catch((error: unknown) => error);

      expect(failed).toMatchObject({ name: 'ApplyFailedError', left: [] });
      expect(written(state)).toBe(before);
    },
  );

  test('takes a new role back where its policy cannot be set', async () => {
    const state = threeFunctions();
    const denied: Trouble = (operation) =>
      operation === 'PutRolePolicy' ? failure(403, 'AccessDeniedException') : undefined;
    const { clients } = await account(state, denied);

    const failed = await apply(await planned(clients), clients).catch((error: unknown) => error);

    expect(failed).toMatchObject({ takenBack: ['create role warmline-keep-warm-eu-central-1'], left: [] });
    expect(state.roles.size).toBe(0);
  });

  test.each([
    ['that invokes a function', functionArn('order-status')],
    ['that invokes none', 'arn:aws:sqs:eu-central-1:123456789012:orders'],
  ])('undoes nothing of others: neither a schedule in our group %s, nor the group', async (_, target) => {
    const state = threeFunctions();
    const { clients } = await account(state);
    await apply(await planned(clients), clients);
    state.schedules.set('warmline/theirs', scheduleOfOthers(target));

    await apply(planUndo((await readFleet(clients)).own), clients);

    expect([...state.schedules.keys()]).toEqual(['warmline/theirs']);
    expect([...state.groups.keys()]).toEqual(['warmline']);
  });

  test('plans nothing where a schedule in our group may not be read, since it may need our role', async () => {
    const state = threeFunctions();
    const denied: Trouble = (operation, _, subject) =>
      operation === 'GetSchedule' && subject === 'theirs' ? failure(403, 'AccessDeniedException') : undefined;
    const { clients } = await account(state, denied);
    await apply(await planned(clients), clients);
    state.schedules.set('warmline/theirs', scheduleOfOthers(functionArn('order-status')));
    const before = written(state);

    await expect(apply(await planned(clients), clients)).rejects.toThrow('the schedule theirs in the group warmline');
    await expect(apply(planUndo((await readFleet(clients)).own), clients)).rejects.toThrow('the schedule theirs');

    expect(written(state)).toBe(before);
  });

  test('undoes nothing in a group of others', async () => {
    const state = standInState({ ...threeFunctions(), groups: new Map([['warmline', []]]) });
    const before = written(state);
    const { clients } = await account(state);
    await apply(await planned(clients), clients);

    await apply(planUndo((await readFleet(clients)).own), clients);

    expect(written(state)).toBe(before);
  });
});
