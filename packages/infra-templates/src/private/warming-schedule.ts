import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import { fanOutPermission } from './fan-out-permission.ts';
import { fansOut, pingInputOf, type PingWish } from './ping-input-of.ts';
import { PING_AGE, pingSchedule, schedulerRole } from './ping-schedule.ts';

export interface WarmingScheduleOptions extends PingWish {
  /** As people know the function. */
  readonly name: string;
  readonly function: NodejsFunction;
  readonly alias: Alias;
  readonly everyMinutes: number;
}

/** Sends a ping to the alias at an interval. */
export function warmingSchedule(scope: Construct, options: WarmingScheduleOptions): Schedule {
  const { name, function: fn, alias, everyMinutes } = options;
  // Scheduler hands the ping to Lambda's queue, and Lambda would try a failing one twice more.
  alias.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: PING_AGE });
  if (fansOut(options)) fanOutPermission(scope, fn, fn.role as IRole);
  return pingSchedule(scope, 'Warming', {
    // As an interface: see ConnectIntegration.
    target: alias as IFunction,
    everyMinutes,
    input: pingInputOf(options),
    role: schedulerRole(scope, 'WarmingRole'),
    description: `Keeps ${name} warm behind ${alias.aliasName}`,
  });
}
