import assert from 'node:assert/strict';
import { AddPermissionCommand, RemovePermissionCommand } from '@aws-sdk/client-lambda';
import { apply, planUndo, planWarming, readFleet, shownName, warmthOf } from '@warmline/fleet';
import type { Check } from './check.ts';

const STATEMENT = 'connect';

export const warmFleet: Check = {
  sentence: 'an alias that Connect calls is found warm, gets a schedule of its own once, and loses it again',
  run: async ({ fleet, alias: arn }) => {
    const [functionName = '', alias = ''] = arn.split(':').slice(-2);
    const statement = { FunctionName: functionName, Qualifier: alias, StatementId: STATEMENT };
    const permission = { ...statement, Action: 'lambda:InvokeFunction', Principal: 'connect.amazonaws.com' };
    await fleet.lambda.send(new AddPermissionCommand(permission));
    try {
      const shown = shownName(functionName, alias);
      const wishes = { everyMinutes: 5, functions: [shown] };
      const before = await readFleet(fleet);
      const found = warmthOf(before.facts).find((one) => one.shown === shown);
      assert.equal(found?.verdict, 'warm', found?.because ?? `${shown} is not among what Connect may call`);

      await apply(planWarming(before.facts, before.own, wishes), fleet);
      const made = await readFleet(fleet);
      assert.deepEqual(planWarming(made.facts, made.own, wishes).changes, []);
      assert.equal(made.own.schedules.length, 1);

      await apply(planUndo(made.own), fleet);
      const undone = await readFleet(fleet);
      assert.deepEqual(undone.own, before.own);
    } finally {
      await fleet.lambda.send(new RemovePermissionCommand(statement));
    }
  },
};
