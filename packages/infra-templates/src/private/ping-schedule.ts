import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';

/** The shortest age that EventBridge and Lambda take. A ping that fails or comes late is of no use, so nobody repeats it. */
export const PING_AGE = Duration.minutes(1);

export interface PingScheduleOptions {
  readonly target: IFunction;
  readonly everyMinutes: number;
  readonly input: object;
  readonly role: Role;
  readonly description: string;
  /** Undefined leaves the name to CloudFormation. */
  readonly name?: string | undefined;
}

/** A schedule of EventBridge Scheduler that pings one function. */
export function pingSchedule(scope: Construct, id: string, options: PingScheduleOptions): Schedule {
  return new Schedule(scope, id, {
    schedule: ScheduleExpression.rate(Duration.minutes(options.everyMinutes)),
    description: options.description,
    ...(options.name !== undefined && { scheduleName: options.name }),
    target: new LambdaInvoke(options.target, {
      role: options.role,
      input: ScheduleTargetInput.fromObject(options.input),
      retryAttempts: 0,
      maxEventAge: PING_AGE,
    }),
  });
}

/** The role that Scheduler takes on, for schedules of this account alone (Scheduler User Guide, confused deputy). */
export function schedulerRole(scope: Construct, id: string): Role {
  const stack = Stack.of(scope);
  return new Role(scope, id, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: {
        StringEquals: {
          'aws:SourceAccount': stack.account,
          'aws:SourceArn': stack.formatArn({
            service: 'scheduler',
            resource: 'schedule-group',
            resourceName: 'default',
          }),
        },
      },
    }),
  });
}
