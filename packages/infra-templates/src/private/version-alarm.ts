import { Lazy } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type CfnAlarm, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnVersion, IVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { AlarmPeriods } from './version-alarm-rules.ts';

const HASH_CHARACTERS = 32;
const LOGICAL_ID_CHARACTERS = 255;

export interface VersionAlarmOptions {
  readonly version: IVersion;
  readonly description: string;
  readonly metric: Metric;
  /** What rings within one period. */
  readonly threshold: number;
  readonly periods: AlarmPeriods;
}

/**
 * An alarm that watches while one version of a function takes over, replaced with the version.
 *
 * An alarm that is only updated keeps its state (CloudWatch API reference, PutMetricAlarm): while callers meet errors of
 * the version that is live, it would still ring when the version that mends them arrives, and stop that deployment. So
 * each version has a new alarm, named by the version's own hash.
 */
export function versionAlarm(scope: Construct, id: string, options: VersionAlarmOptions): Alarm {
  const { of: evaluationPeriods, reaching: datapointsToAlarm } = options.periods;
  const alarm = new Alarm(scope, id, {
    alarmDescription: options.description,
    metric: options.metric,
    threshold: options.threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods,
    ...(datapointsToAlarm < evaluationPeriods && { datapointsToAlarm }),
    // A version without a call has no data.
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

  const resource = alarm.node.defaultChild as CfnAlarm;
  const version = options.version.node.defaultChild as CfnVersion;
  const prefix = alarm.stack.getLogicalId(resource).slice(HASH_CHARACTERS - LOGICAL_ID_CHARACTERS);
  resource.overrideLogicalId(
    // The version's hash is known when all of the function is.
    Lazy.uncachedString({
      produce: (context) => prefix + (context.resolve(version.logicalId) as string).slice(-HASH_CHARACTERS),
    }),
  );
  return alarm;
}
