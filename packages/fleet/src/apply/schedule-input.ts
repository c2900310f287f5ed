import type { CreateScheduleCommandInput } from '@aws-sdk/client-scheduler';
import { GROUP, type KeepWarmSchedule } from '../ours.ts';

/** A schedule as Scheduler's API takes it, for creating and for changing: an update states everything anew. */
export function scheduleInput(schedule: KeepWarmSchedule): CreateScheduleCommandInput {
  const { name, description, targetArn, roleArn, expression, input, retries, maximumAgeSeconds, enabled } = schedule;
  return {
    GroupName: GROUP,
    Name: name,
    Description: description,
    ScheduleExpression: expression,
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: enabled ? 'ENABLED' : 'DISABLED',
    Target: {
      Arn: targetArn,
      RoleArn: roleArn,
      Input: input,
      RetryPolicy: { MaximumRetryAttempts: retries, MaximumEventAgeInSeconds: maximumAgeSeconds },
    },
  };
}
