import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { rolloutTemplate, type RolloutParts } from '../testing/rollout-template.ts';
import { rolloutsIn } from './rollouts-in.ts';

const permission = (principal: string): JsonObject => ({
  Permission: {
    Type: 'AWS::Lambda::Permission',
    Properties: { Principal: principal, FunctionName: { Ref: 'Alias' } },
  },
});
const configuration = (routing: JsonObject): RolloutParts => ({
  group: { DeploymentConfigName: { Ref: 'Own' } },
  more: { Own: { Type: 'AWS::CodeDeploy::DeploymentConfig', Properties: { TrafficRoutingConfig: routing } } },
});

describe('rolloutsIn', () => {
  test('gives function, strategy and alarm', () => {
    expect(rolloutsIn(rolloutTemplate())).toEqual([
      {
        function: 'Function',
        calledByConnect: false,
        strategy: 'Canary10Percent5Minutes',
        alarm: {
          threshold: 1,
          comparison: 'GreaterThanOrEqualToThreshold',
          periodSeconds: 60,
          evaluationPeriods: 1,
        },
      },
    ]);
  });

  test.each([
    ['connect.amazonaws.com', true],
    ['states.amazonaws.com', false],
  ])('tells by its permission whether Connect calls a function: %s', (principal, calledByConnect) => {
    expect(rolloutsIn(rolloutTemplate({ more: permission(principal) }))).toMatchObject([{ calledByConnect }]);
  });

  test.each<[string, JsonObject, object]>([
    [
      'canary',
      { Type: 'TimeBasedCanary', TimeBasedCanary: { CanaryPercentage: 5, CanaryInterval: 7 } },
      { type: 'TimeBasedCanary', percentage: 5, intervalMinutes: 7 },
    ],
    [
      'linear',
      { Type: 'TimeBasedLinear', TimeBasedLinear: { LinearPercentage: 20, LinearInterval: 3 } },
      { type: 'TimeBasedLinear', percentage: 20, intervalMinutes: 3 },
    ],
  ])('reads a custom %s configuration of the template', (_, routing, strategy) => {
    expect(rolloutsIn(rolloutTemplate(configuration(routing)))).toMatchObject([{ strategy }]);
  });

  test.each<[string, RolloutParts]>([
    ['of another platform', { group: { DeploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce' } }],
    ['that stands elsewhere', { group: { DeploymentConfigName: { Ref: 'Elsewhere' } } }],
    ['that is missing', { group: { DeploymentConfigName: null } }],
    ['whose numbers are parameters', configuration({ Type: 'TimeBasedLinear', TimeBasedLinear: {} })],
  ])('refuses a configuration %s', (_, parts) => {
    expect(() => rolloutsIn(rolloutTemplate(parts))).toThrow(UsageError);
    expect(() => rolloutsIn(rolloutTemplate(parts))).toThrow('Group is deployed by ');
  });

  test.each<[string, RolloutParts]>([
    ['on another metric', { alarm: { MetricName: 'Throttles' } }],
    ['on both versions together', { alarm: { Dimensions: [{ Name: 'Resource', Value: 'f:PROD' }] } }],
    ['on an average', { alarm: { Statistic: 'Average' } }],
    ['on too few errors', { alarm: { ComparisonOperator: 'LessThanThreshold' } }],
    ['whose threshold is a parameter', { alarm: { Threshold: { Ref: 'Threshold' } } }],
    ['that the group does not name', { group: { AlarmConfiguration: { Enabled: true, Alarms: [] } } }],
    [
      'that is switched off',
      { group: { AlarmConfiguration: { Enabled: false, Alarms: [{ Name: { Ref: 'Errors' } }] } } },
    ],
    ['that stops nothing', { group: { AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE'] } } }],
  ])('passes over an alarm %s', (_, parts) => {
    expect(rolloutsIn(rolloutTemplate(parts))).toMatchObject([{ alarm: undefined }]);
  });

  test('finds an alarm by its literal name, and takes all that it says', () => {
    const [rollout] = rolloutsIn(
      rolloutTemplate({
        group: { AlarmConfiguration: { Enabled: true, Alarms: [{ Name: 'errors' }] } },
        alarm: {
          AlarmName: 'errors',
          EvaluationPeriods: 3,
          DatapointsToAlarm: 2,
          ComparisonOperator: 'GreaterThanThreshold',
        },
      }),
    );

    expect(rollout?.alarm).toEqual({
      threshold: 1,
      comparison: 'GreaterThanThreshold',
      periodSeconds: 60,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    });
  });

  test('finds nothing where aliases move at once', () => {
    expect(rolloutsIn(rolloutTemplate({ more: { Group: { Type: 'AWS::SNS::Topic' } } }))).toEqual([]);
    expect(rolloutsIn({})).toEqual([]);
  });
});
