import { Token } from 'aws-cdk-lib';
import type { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IVersion } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { RolloutAlarms } from '../rolled-out-function.ts';
import { throttlesOf, versionMetric } from './alias-metric.ts';
import { flowErrorsOf, type WatchedFlow } from './flow-errors.ts';
import { slowAfterMilliseconds, VERSION_ALARM_RULES, type VersionAlarmRule } from './version-alarm-rules.ts';
import { versionAlarm } from './version-alarm.ts';

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
  const timeoutSeconds = fn.timeout?.toSeconds();
  const { errors, throttles, duration, flowErrors } = VERSION_ALARM_RULES;
  return {
    errors: alarm(errors, versionMetric(behind, 'Errors', 'Sum'), options.errorsToRollBack),
    throttles: alarm(throttles, throttlesOf(behind), 1),
    // Where only CloudFormation knows the time-out, nobody can say what is slow.
    duration:
      timeoutSeconds === undefined || Token.isUnresolved(timeoutSeconds)
        ? undefined
        : alarm(duration, versionMetric(behind, 'Duration', 'p99'), slowAfterMilliseconds(timeoutSeconds)),
    flowErrors: flow === undefined ? undefined : alarm(flowErrors, flowErrorsOf(flow), flow.errors),
  };

  function alarm({ id, periods, description }: VersionAlarmRule, metric: Metric, threshold: number): Alarm {
    return versionAlarm(scope, id, { version, description: description(name, aliasName), metric, threshold, periods });
  }
}
