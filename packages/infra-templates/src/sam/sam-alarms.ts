import type { IntegrationSettings } from '../private/integration-settings.ts';
import { slowAfterMilliseconds, VERSION_ALARM_RULES, type VersionAlarmRule } from '../private/version-alarm-rules.ts';
import { att, ref, sub } from './intrinsics.ts';
import { PARAMETERS, type SamNames } from './sam-names.ts';
import type { SamResource, SamResources } from './sam-template.ts';

export interface SamAlarmsOptions {
  readonly names: SamNames;
  readonly settings: IntegrationSettings;
  readonly timeoutSeconds: number;
  /** Error branches of the flow that ring; undefined: they are not watched. */
  readonly flowErrors: number | undefined;
}

/**
 * The alarms that roll a new version back. Each carries the version in its name, so that CloudFormation makes a new one with each
 * version: one that is only updated keeps its state, and would stop the version that mends what it rings for.
 */
export function samAlarms({ names, settings, timeoutSeconds, flowErrors }: SamAlarmsOptions): SamResources {
  const { errors, throttles, duration, flowErrors: ofFlow } = VERSION_ALARM_RULES;
  const resource = {
    FunctionName: ref(names.function),
    Resource: sub(`\${${names.function}}:\${${PARAMETERS.alias}}`),
  };
  const version = { ...resource, ExecutedVersion: att(names.version, 'Version') };
  const lambda = (metric: string, statistic: object, dimensions: object): Measured => ({
    ...{ Namespace: 'AWS/Lambda', MetricName: metric, ...statistic },
    Dimensions: dimensions,
  });
  return Object.fromEntries([
    alarm(errors, lambda('Errors', { Statistic: 'Sum' }, version), settings.rollout.errorsToRollBack),
    alarm(throttles, lambda('Throttles', { Statistic: 'Sum' }, resource), 1),
    alarm(duration, lambda('Duration', { ExtendedStatistic: 'p99' }, version), slowAfterMilliseconds(timeoutSeconds)),
    ...(flowErrors === undefined ? [] : [alarm(ofFlow, FLOW_ERRORS, flowErrors)]),
  ]);

  function alarm(rule: VersionAlarmRule, measured: Measured, threshold: number): readonly [string, SamResource] {
    const { of, reaching } = rule.periods;
    const { Dimensions, ...metric } = measured;
    const Properties = {
      AlarmName: sub(`\${AWS::StackName}-${rule.id}-\${${names.version}.Version}`),
      AlarmDescription: sub(rule.description(settings.name, `\${${PARAMETERS.alias}}`)),
      ...metric,
      Dimensions: Object.entries(Dimensions).map(([Name, Value]) => ({ Name, Value: Value as unknown })),
      Period: 60,
      EvaluationPeriods: of,
      ...(reaching < of && { DatapointsToAlarm: reaching }),
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    };
    return [names.of(rule.id), { Type: 'AWS::CloudWatch::Alarm', Properties }];
  }
}

/** A metric with its statistic and its dimensions by name. */
interface Measured {
  readonly Dimensions: object;
}

const FLOW_ERRORS = {
  Namespace: 'AWS/Connect',
  MetricName: 'ContactFlowErrors',
  Statistic: 'Sum',
  Dimensions: {
    InstanceId: { 'Fn::Select': [1, { 'Fn::Split': ['/', ref(PARAMETERS.instance)] }] },
    MetricGroup: 'ContactFlow',
    ContactFlowName: ref('AWS::StackName'),
  },
};
