import { describe, expect, test } from 'vitest';
import { apply } from '../apply/apply.ts';
import { readFleet } from '../read/read-fleet.ts';
import { account, denied, planned, threeFunctions, written } from '../stand-in/account.fixture.ts';
import { functionArn, standInState } from '../stand-in/state.ts';
import { planUndo } from './plan-undo.ts';

const ROLE = 'warmline-keep-warm-eu-central-1';

const scheduleOfOthers = (Arn: string) => ({
  Name: 'theirs',
  GroupName: 'warmline',
  ScheduleExpression: 'rate(5 minutes)',
  State: 'ENABLED',
  Target: { Arn, RoleArn: 'arn:aws:iam::123456789012:role/theirs' },
});

describe('planUndo', () => {
  test('undoes all of it, and leaves everything as it was before', async () => {
    const state = threeFunctions();
    const before = written(state);
    const { clients } = await account(state);
    await apply(await planned(clients), clients);

    await apply(planUndo((await readFleet(clients)).own), clients);

    expect(written(state)).toBe(before);
    expect(planUndo((await readFleet(clients)).own).changes).toEqual([]);
  });

  test.each([`DeleteRolePolicy ${ROLE}`, `DeleteRole ${ROLE}`, 'DeleteScheduleGroup warmline'])(
    'brings everything back where %s fails in the middle of an undo',
    async (failing) => {
      const state = threeFunctions();
      const { clients } = await account(state, denied(failing));
      await apply(await planned(clients), clients);
      const before = written(state);

      const failed = await apply(planUndo((await readFleet(clients)).own), clients).catch((error: unknown) => error);

      expect(failed).toMatchObject({ name: 'ApplyFailedError', left: [] });
      expect(written(state)).toBe(before);
    },
  );

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
    const { clients } = await account(state, denied('GetSchedule theirs'));
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
