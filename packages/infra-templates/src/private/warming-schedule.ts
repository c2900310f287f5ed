import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { PING_INPUT } from '../ping-input.ts';

/** The shortest age that both EventBridge Scheduler and Lambda take. */
const PING_AGE = Duration.minutes(1);

/** Sends a ping to the alias at an interval. A ping that fails or comes late is of no use, so nobody repeats it. */
export function warmingSchedule(scope: Construct, alias: Alias, everyMinutes: number): Schedule {
  // Scheduler hands the ping to Lambda's queue, and Lambda would try a failing one twice more.
  alias.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: PING_AGE });
  return new Schedule(scope, 'Warming', {
    schedule: ScheduleExpression.rate(Duration.minutes(everyMinutes)),
    // As an interface: see ConnectIntegration.
    target: new LambdaInvoke(alias as IFunction, {
      role: warmingRole(scope),
      input: ScheduleTargetInput.fromObject(PING_INPUT),
      retryAttempts: 0,
      maxEventAge: PING_AGE,
    }),
  });
}

/** The role that Scheduler takes on, for schedules of this account alone (Scheduler User Guide, confused deputy). */
function warmingRole(scope: Construct): Role {
  const stack = Stack.of(scope);
  return new Role(scope, 'WarmingRole', {
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
