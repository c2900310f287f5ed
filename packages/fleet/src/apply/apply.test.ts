import { describe, expect, test } from 'vitest';
import { ApplyFailedError } from '../errors.ts';
import { planWarming } from '../plan/plan-warming.ts';
import { readFleet } from '../read/read-fleet.ts';
import { account, denied, planned, threeFunctions, written } from '../stand-in/account.fixture.ts';
import { failure } from '../stand-in/reply.ts';
import type { Trouble } from '../stand-in/stand-in.ts';
import { functionArn } from '../stand-in/state.ts';
import { apply } from './apply.ts';

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

  test('puts changed schedules back as they were when a later one cannot be changed', async () => {
    const state = threeFunctions();
    const { clients } = await account(state, denied('UpdateSchedule warmline-payment-capture.PROD'));
    await apply(await planned(clients), clients);
    const before = written(state);

    const failed = await apply(await planned(clients, { everyMinutes: 3 }), clients).catch((error: unknown) => error);

    expect(failed).toMatchObject({ what: expect.stringContaining('rate(5 minutes) to rate(3 minutes)') as string });
    expect(failed).toHaveProperty('takenBack.length', 2);
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

  test('takes a new role back where its policy cannot be set', async () => {
    const state = threeFunctions();
    const { clients } = await account(state, denied('PutRolePolicy warmline-keep-warm-eu-central-1'));

    const failed = await apply(await planned(clients), clients).catch((error: unknown) => error);

    expect(failed).toMatchObject({ takenBack: ['create role warmline-keep-warm-eu-central-1'], left: [] });
    expect(state.roles.size).toBe(0);
  });
});
