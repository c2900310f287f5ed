import { CreateScheduleCommand, type CreateScheduleCommandInput } from '@aws-sdk/client-scheduler';
import type { Create } from './created.ts';

export const createSchedule: Create = async ({ scheduler }, { id, properties }) => {
  const { ScheduleExpression, FlexibleTimeWindow, Target, State } = properties as unknown as CreateScheduleCommandInput;
  const { ScheduleArn = '' } = await scheduler.send(
    new CreateScheduleCommand({ Name: id, ScheduleExpression, FlexibleTimeWindow, Target, State }),
  );
  return { Ref: id, Arn: ScheduleArn };
};
