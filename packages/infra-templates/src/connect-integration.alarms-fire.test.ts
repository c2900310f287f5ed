import { describe, expect, it } from 'vitest';
import { alarmInTemplate } from '../fixtures/cloudwatch/alarm-in-template.ts';
import { alarmStates } from '../fixtures/cloudwatch/alarm-states.ts';
import { repeated, type Invocation } from '../fixtures/cloudwatch/invocation.ts';
import { publishedByLambda } from '../fixtures/cloudwatch/published.ts';
import { idsOf, integrationTemplate } from '../fixtures/template.ts';

const MINUTES = 10;

/** Whether an alarm of the synthesised template, found by its metric, is ever in alarm during a trace. */
function rings(metricName: string, trace: readonly Invocation[]): boolean {
  const made = integrationTemplate();
  const alarms = Object.values(
    made.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName: metricName } }),
  );
  const [version] = idsOf(made, 'AWS::Lambda::Version');
  const given = Object.fromEntries([
    ...idsOf(made, 'AWS::Lambda::Function').map((id) => [id, 'order-status']),
    [`${version}.Version`, '2'],
  ]) as Record<string, string>;

  expect(alarms).toHaveLength(1);
  const alarm = alarmInTemplate(alarms[0]?.['Properties'] as Record<string, unknown>, given);
  return alarmStates(alarm, publishedByLambda(trace, alarm), MINUTES).includes('ALARM');
}

const order = { functionName: 'order-status', alias: 'PROD' };
const OLD = { ...order, version: '1' };
const NEW = { ...order, version: '2' };
const PINGS = repeated(2, NEW, { everySeconds: 300 });

describe('the alarms of a ConnectIntegration', () => {
  it.each<[string, string, readonly Invocation[]]>([
    [
      'Errors',
      'an error of the new version among calls that go well',
      [...repeated(100, OLD), ...repeated(1, { ...NEW, error: true }, { from: 61 })],
    ],
    ['Errors', 'a new version that cannot even answer its ping', repeated(1, { ...NEW, error: true })],
  ])('has %s in alarm on %s', (metricName, _fault, trace) => {
    expect(rings(metricName, trace)).toBe(true);
  });

  it.each<[string, string, readonly Invocation[]]>([
    ['Errors', 'no traffic at all', []],
    ['Errors', 'warm pings alone', PINGS],
    ['Errors', 'calls that go well', [...repeated(90, OLD), ...repeated(10, NEW)]],
    ['Errors', 'errors of the old version', [...repeated(90, { ...OLD, error: true }), ...repeated(10, NEW)]],
    ['Errors', 'errors of the new version behind another alias', repeated(9, { ...NEW, alias: 'test', error: true })],
    [
      'Errors',
      'errors of the new version by its number',
      [{ functionName: 'order-status', version: '2', second: 1, error: true }],
    ],
    ['Errors', 'errors of another function', repeated(9, { ...NEW, functionName: 'loyalty', error: true })],
  ])('leaves %s quiet on %s', (metricName, _what, trace) => {
    expect(rings(metricName, trace)).toBe(false);
  });
});
