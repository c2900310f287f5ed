import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { alarmInTemplate, type JudgedAlarm } from '../fixtures/cloudwatch/alarm-in-template.ts';
import { alarmStates } from '../fixtures/cloudwatch/alarm-states.ts';
import { repeated, type Invocation } from '../fixtures/cloudwatch/invocation.ts';
import { publishedByLambda } from '../fixtures/cloudwatch/published.ts';
import { JOB, STEPS } from '../fixtures/job-props.ts';
import { idsOf, integrationTemplate } from '../fixtures/template.ts';

const MINUTES = 10;

/** The fault that each metric is for, in calls of one version of a function. */
const FAULTS: Readonly<Record<string, (alarm: JudgedAlarm, version: string) => readonly Invocation[]>> = {
  Errors: (alarm, version) => repeated(3, { ...called(alarm, version), error: true }),
  Throttles: (alarm, version) => repeated(3, { ...called(alarm, version), throttled: true }),
  Duration: (alarm, version) => repeated(90, { ...called(alarm, version), milliseconds: alarm.threshold + 100 }),
};

function called({ dimensions }: JudgedAlarm, version: string) {
  return { functionName: dimensions['FunctionName'] ?? '', alias: 'PROD', version };
}

/** Every alarm of a template, with functions called by their logical ids, and the new version of each 2. */
function alarmsOf(template: Template): readonly JudgedAlarm[] {
  const given = Object.fromEntries([
    ...idsOf(template, 'AWS::Lambda::Function').map((id) => [id, id] as const),
    ...idsOf(template, 'AWS::Lambda::Version').map((id) => [`${id}.Version`, '2'] as const),
  ]);
  return Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) =>
    alarmInTemplate(Properties as Record<string, unknown>, given),
  );
}

function rings(alarm: JudgedAlarm, trace: readonly Invocation[]): boolean {
  return alarmStates(alarm, publishedByLambda(trace, alarm), MINUTES).includes('ALARM');
}

function faultOf(alarm: JudgedAlarm, version = '2'): readonly Invocation[] {
  const fault = FAULTS[alarm.metricName];
  if (fault === undefined) throw new Error(`Nothing is known of the fault that ${alarm.metricName} is for.`);
  return fault(alarm, version);
}

const nameOf = ({ metricName, dimensions }: JudgedAlarm): string =>
  `${metricName} of ${dimensions['FunctionName'] ?? ''}`;

describe.each([
  ['a function', {}, 1],
  ['a function behind a state machine, and its invoker', JOB, 2],
  ['steps behind a state machine, and their invoker', STEPS, 4],
])('every alarm of %s', (_, overrides, functions) => {
  it('rings on the fault in the new version that it is for, three of them for each function', () => {
    const alarms = alarmsOf(integrationTemplate(overrides));

    expect(new Set(alarms.map(nameOf)).size).toBe(3 * functions);
    expect(alarms).toHaveLength(3 * functions);
    expect(alarms.filter((alarm) => !rings(alarm, faultOf(alarm))).map(nameOf)).toEqual([]);
  });

  it('is quiet without traffic, on pings, on faults of the old version, and on those of other functions', () => {
    const alarms = alarmsOf(integrationTemplate(overrides));
    const quiet = (alarm: JudgedAlarm): readonly (readonly Invocation[])[] => [
      [],
      repeated(2, called(alarm, '2'), { everySeconds: 300 }),
      // Throttles are of the alias: a call that is refused has run no version.
      alarm.metricName === 'Throttles' ? [] : faultOf(alarm, '1'),
      alarms
        .filter(({ dimensions }) => dimensions['FunctionName'] !== alarm.dimensions['FunctionName'])
        .flatMap((other) => faultOf(other)),
    ];

    expect(alarms.filter((alarm) => quiet(alarm).some((trace) => rings(alarm, trace))).map(nameOf)).toEqual([]);
  });
});
