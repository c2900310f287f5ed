import { Token } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IVersion } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { RolloutAlarms } from '../rolled-out-function.ts';
import { throttlesOf, versionMetric } from './alias-metric.ts';
import { flowErrorsOf, type WatchedFlow } from './flow-errors.ts';
import { versionAlarm } from './version-alarm.ts';

/** A function cut off by its time-out is an error; one that comes so close to it has callers wait, and no time for a retry. */
const SLOW_PART_OF_TIMEOUT = 0.8;

const IN_ONE_MINUTE = { of: 1, reaching: 1 };
/** One slow call is chance, and the first call of an environment has connections to make. */
const IN_TWO_OF_THREE_MINUTES = { of: 3, reaching: 2 };

export interface VersionAlarmsOptions {
  /** As people know the function. */
  readonly name: string;
  readonly function: NodejsFunction;
  readonly version: IVersion;
  readonly aliasName: string;
  readonly errorsToRollBack: number;
  readonly flow: WatchedFlow | undefined;
}

/** The alarms that roll a new version back, each new with the version. */
export function versionAlarms(scope: Construct, options: VersionAlarmsOptions): RolloutAlarms {
  const { name, function: fn, version, aliasName, flow } = options;
  const behind = { functionName: fn.functionName, aliasName, version: version.version };
  const of = `of the version that a deployment brings to ${name} behind ${aliasName}`;
  const slowAfter = slowAfterMilliseconds(fn);
  return {
    errors: versionAlarm(scope, 'NewVersionErrors', {
      version,
      description: `Errors ${of}`,
      metric: versionMetric(behind, 'Errors', 'Sum'),
      threshold: options.errorsToRollBack,
      periods: IN_ONE_MINUTE,
    }),
    throttles: versionAlarm(scope, 'NewVersionThrottles', {
      version,
      description: `Calls of ${name} behind ${aliasName} that Lambda refused while a deployment brings a version`,
      metric: throttlesOf(behind),
      threshold: 1,
      periods: IN_ONE_MINUTE,
    }),
    duration: slowAfter === undefined ? undefined : durationAlarm(slowAfter),
    flowErrors: flow === undefined ? undefined : flowAlarm(flow),
  };

  function durationAlarm(threshold: number): Alarm {
    return versionAlarm(scope, 'NewVersionDuration', {
      version,
      description: `Time (p99, ms) ${of}`,
      metric: versionMetric(behind, 'Duration', 'p99'),
      threshold,
      periods: IN_TWO_OF_THREE_MINUTES,
    });
  }

  function flowAlarm(watched: WatchedFlow): Alarm {
    return versionAlarm(scope, 'FlowErrors', {
      version,
      description: `Error branches of the flow that calls ${name} while a deployment brings a version`,
      metric: flowErrorsOf(watched),
      threshold: watched.errors,
      periods: IN_ONE_MINUTE,
    });
  }
}

/** Undefined where only CloudFormation knows the time-out. */
function slowAfterMilliseconds({ timeout }: NodejsFunction): number | undefined {
  const seconds = timeout?.toSeconds();
  return seconds === undefined || Token.isUnresolved(seconds) ? undefined : seconds * 1000 * SLOW_PART_OF_TIMEOUT;
}
