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

/** The guard answers after three fifths of the time-out, whatever hangs. */
const SLOW_PINGS = repeated(10, { ...NEW, milliseconds: 3000 }, { everySeconds: 60 });

describe('the alarm on errors of the flow', () => {
  const flowStates = (errorsAMinute: readonly number[]) => {
    const made = integrationTemplate({ flowErrorsToRollBack: 3 });
    const [alarm] = Object.values(
      made.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName: 'ContactFlowErrors' } }),
    );
    const judged = alarmInTemplate(alarm?.['Properties'] as Record<string, unknown>, {
      ConnectInstanceArn: 'arn:aws:connect:eu-central-1:123456789012:instance/the-instance',
    });
    // Amazon Connect publishes nothing for a flow without an error.
    const values = new Map(
      [...errorsAMinute.entries()].flatMap(([minute, n]) => (n > 0 ? [[minute, Array<number>(n).fill(1)]] : [])),
    );
    return { judged, states: alarmStates(judged, values, errorsAMinute.length) };
  };

  it('reads the metric under which Amazon Connect publishes it', () => {
    expect(flowStates([]).judged).toMatchObject({
      namespace: 'AWS/Connect',
      dimensions: {
        InstanceId: 'the-instance',
        MetricGroup: 'ContactFlow',
        ContactFlowName: 'call-centre order-status',
      },
    });
  });

  it('rings in the minute in which so many error branches are taken, and in no other', () => {
    expect(flowStates([0, 2, 3, 0, 9]).states).toEqual(['OK', 'OK', 'ALARM', 'OK', 'ALARM']);
  });

  it('is not there where nobody asks for it', () => {
    integrationTemplate().resourcePropertiesCountIs('AWS::CloudWatch::Alarm', { MetricName: 'ContactFlowErrors' }, 0);
  });
});

describe('the alarms of a ConnectIntegration', () => {
  it.each<[string, string, readonly Invocation[]]>([
    [
      'Errors',
      'an error of the new version among calls that go well',
      [...repeated(100, OLD), ...repeated(1, { ...NEW, error: true }, { from: 61 })],
    ],
    ['Throttles', 'one call that Lambda refuses', repeated(1, { ...NEW, throttled: true })],
    ['Duration', 'a new version that is slow', [...repeated(90, OLD), ...repeated(60, { ...NEW, milliseconds: 4200 })]],
    ['Duration', 'one call in ten that hangs', repeated(60, { ...NEW, milliseconds: 4900 }, { everySeconds: 10 })],
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
    ['Throttles', 'no traffic at all', []],
    ['Throttles', 'warm pings alone', PINGS],
    [
      'Throttles',
      'errors of either version',
      [...repeated(9, { ...OLD, error: true }), ...repeated(9, { ...NEW, error: true })],
    ],
    [
      'Throttles',
      'calls that are refused behind another alias',
      repeated(9, { ...NEW, alias: 'test', throttled: true }),
    ],
    ['Duration', 'no traffic at all', []],
    ['Duration', 'warm pings alone', PINGS],
    ['Duration', 'pings in each minute whose work hangs', SLOW_PINGS],
    [
      'Duration',
      'an old version that is slow',
      [...repeated(90, { ...OLD, milliseconds: 4900 }), ...repeated(60, NEW)],
    ],
    ['Duration', 'a single slow call', [...repeated(90, NEW), { ...NEW, second: 61, milliseconds: 4900 }]],
    ['Errors', 'errors of another function', repeated(9, { ...NEW, functionName: 'loyalty', error: true })],
  ])('leaves %s quiet on %s', (metricName, _what, trace) => {
    expect(rings(metricName, trace)).toBe(false);
  });
});
