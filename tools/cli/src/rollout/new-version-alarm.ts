import type { JsonObject } from '@warmline/flow-json';
import { listOf, objectOf, resourcesOfType, type NamedResource, type Template } from '@warmline/integration-check';
import type { ErrorAlarm } from '@warmline/rollout-replay';
import { referredTo } from './referred-to.ts';

/**
 * The alarm on errors of the new version alone that rolls a deployment group back; of several, the one that stands first.
 * Undefined when there is none, or when an alarm rolls nothing back. Other alarms, on time-outs say, are passed over.
 */
export function newVersionAlarm(template: Template, { properties }: NamedResource): ErrorAlarm | undefined {
  const { Enabled, Alarms } = objectOf(properties['AlarmConfiguration']);
  const rollback = objectOf(properties['AutoRollbackConfiguration']);
  const rollsBack = rollback['Enabled'] === true && listOf(rollback['Events']).includes('DEPLOYMENT_STOP_ON_ALARM');
  if (Enabled !== true || !rollsBack) return undefined;

  const names = listOf(Alarms).map((alarm) => objectOf(alarm)['Name']);
  return resourcesOfType(template, 'AWS::CloudWatch::Alarm')
    .filter(({ id, properties: { AlarmName } }) =>
      names.some((name) => referredTo(name) === id || (typeof name === 'string' && name === AlarmName)),
    )
    .flatMap(({ properties: alarm }) => (isOnNewVersionErrors(alarm) ? (errorAlarm(alarm) ?? []) : []))[0];
}

function isOnNewVersionErrors({ Namespace, MetricName, Statistic, Dimensions }: JsonObject): boolean {
  const dimensions = listOf(Dimensions).map((dimension) => objectOf(dimension)['Name']);
  return (
    Namespace === 'AWS/Lambda' &&
    MetricName === 'Errors' &&
    Statistic === 'Sum' &&
    dimensions.includes('ExecutedVersion')
  );
}

/** Undefined for numbers that are known at deployment only, and for an alarm on too few errors. */
function errorAlarm(alarm: JsonObject): ErrorAlarm | undefined {
  const { Threshold, Period, EvaluationPeriods, DatapointsToAlarm, ComparisonOperator } = alarm;
  if (typeof Threshold !== 'number' || typeof Period !== 'number' || typeof EvaluationPeriods !== 'number') {
    return undefined;
  }
  if (ComparisonOperator !== 'GreaterThanOrEqualToThreshold' && ComparisonOperator !== 'GreaterThanThreshold') {
    return undefined;
  }
  return {
    threshold: Threshold,
    comparison: ComparisonOperator,
    periodSeconds: Period,
    evaluationPeriods: EvaluationPeriods,
    ...(typeof DatapointsToAlarm === 'number' && { datapointsToAlarm: DatapointsToAlarm }),
  };
}
