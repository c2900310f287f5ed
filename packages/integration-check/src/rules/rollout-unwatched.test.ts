import type { JsonObject, JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { alias, artefacts, deploymentGroup, errorAlarm, foundBy, resource, template } from '../artefacts.fixture.ts';
import { rolloutUnwatched } from './rollout-unwatched.ts';

const AT = { path: 'Resources.Group.Properties.AlarmConfiguration' };

const stack = (overrides: Readonly<Record<string, JsonValue | undefined>>) =>
  artefacts({ template: template(overrides) });
const group = (properties: JsonObject) => stack({ Group: deploymentGroup(properties) });
const watchedBy = (...names: JsonValue[]) =>
  group({ AlarmConfiguration: { Alarms: names.map((Name) => ({ Name: Name ?? null })) } });

const NEW_ERRORS = errorAlarm()['Properties'] as Record<string, string>;

describe('rolloutUnwatched', () => {
  it.each([
    ['without alarms', group({ AlarmConfiguration: { Alarms: [], Enabled: true } })],
    ['without an alarm configuration', stack({ Group: resource('AWS::CodeDeploy::DeploymentGroup') })],
    [
      'whose alarms are switched off',
      group({ AlarmConfiguration: { Alarms: [{ Name: { Ref: 'Errors' } }], Enabled: false } }),
    ],
    ['watched by the errors of old and new together', stack({ Errors: errorAlarm(['FunctionName', 'Resource']) })],
    ['watched by a dimension that never has data', stack({ Errors: errorAlarm(['FunctionName', 'ExecutedVersion']) })],
    ['watched by something other than errors', stack({ Errors: errorAlarm(undefined, 'Throttles') })],
    ['whose alarm has no dimensions', stack({ Errors: resource('AWS::CloudWatch::Alarm', { MetricName: 'Errors' }) })],
  ])('warns of a rollout %s', (_, given) => {
    expect(foundBy(rolloutUnwatched, given)).toEqual([AT]);
  });

  it.each([
    ['by reference', stack({})],
    [
      'by its name',
      stack({
        Errors: resource('AWS::CloudWatch::Alarm', { ...NEW_ERRORS, AlarmName: 'errors' }),
        Group: deploymentGroup({ AlarmConfiguration: { Alarms: [{ Name: 'errors' }] } }),
      }),
    ],
    [
      'among others',
      stack({
        Errors: errorAlarm(),
        Throttles: errorAlarm([], 'Throttles'),
        Group: deploymentGroup({
          AlarmConfiguration: { Alarms: [{ Name: { Ref: 'Throttles' } }, { Name: { Ref: 'Errors' } }] },
        }),
      }),
    ],
    [
      'inside an expression',
      stack({
        Errors: resource('AWS::CloudWatch::Alarm', {
          Metrics: [{ Expression: 'm1 > 0' }, { MetricStat: { Metric: NEW_ERRORS } }],
        }),
      }),
    ],
  ])('accepts an alarm on the new version %s', (_, given) => {
    expect(foundBy(rolloutUnwatched, given)).toEqual([]);
  });

  it.each([
    ['an alarm of another stack', watchedBy('errors-of-order-status')],
    ['an alarm that deployment names', watchedBy({ Ref: 'AlarmName' })],
    [
      'an alias that moves at once',
      group({ DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce', AlarmConfiguration: {} }),
    ],
    [
      'an alias without a rollout',
      stack({ Alias: { ...alias(), UpdatePolicy: {} }, Group: deploymentGroup({ AlarmConfiguration: {} }) }),
    ],
    ["another stack's deployment group", stack({ Group: undefined })],
    ['a template without aliases', stack({ Alias: undefined })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(rolloutUnwatched, given)).toEqual([]);
  });
});
