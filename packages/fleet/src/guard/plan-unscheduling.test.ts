import { describe, expect, test } from 'vitest';
import { GROUP, MARK, type KeepWarmSchedule, type OwnFacts } from '../ours.ts';
import type { Warmer } from '../warmer.ts';
import type { GuardedFunction } from './guarded-function.ts';
import { planUnscheduling } from './plan-unscheduling.ts';

const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:quote';

const quote = { name: 'quote', arn: ARN, qualifiers: ['PROD'] } as unknown as GuardedFunction;

const schedule = (name: string, targetArn: string, description = MARK): KeepWarmSchedule => ({
  name,
  description,
  targetArn,
  roleArn: '',
  expression: 'rate(5 minutes)',
  input: '{}',
  retries: 0,
  maximumAgeSeconds: 60,
  enabled: true,
});

const own = (schedules: readonly KeepWarmSchedule[]): OwnFacts => ({ group: null, schedules, role: null, issues: [] });

const warmer = (overrides: Partial<Warmer>): Warmer => ({
  kind: 'rule',
  name: 'warm',
  group: null,
  enabled: true,
  expression: 'rate(5 minutes)',
  functionArn: ARN,
  qualifier: 'PROD',
  input: { kind: 'event' },
  ...overrides,
});

const facts = (warmers: readonly Warmer[]) => ({ functions: [], warmers, addedToConnect: [], issues: [] });

describe('planUnscheduling', () => {
  test('deletes our schedules of the alias and of the function itself, and no others', () => {
    const schedules = [
      schedule('alias', `${ARN}:PROD`),
      schedule('itself', ARN),
      schedule('another alias', `${ARN}:TEST`),
      schedule('of others', `${ARN}:PROD`, 'by hand'),
      schedule('another function', `${ARN}-2:PROD`),
    ];

    const plan = planUnscheduling(quote, facts([]), own(schedules));

    expect(plan.changes).toMatchObject([{ schedule: { name: 'alias' } }, { schedule: { name: 'itself' } }]);
  });

  test.each<[what: string, warmers: readonly Warmer[], paths: readonly string[]]>([
    ['what others ping the alias with', [warmer({})], ['warm']],
    ['what others ping the function itself with', [warmer({ qualifier: null })], ['warm']],
    ['not of what is switched off', [warmer({ enabled: false })], []],
    ['not of another alias, which keeps its version', [warmer({ qualifier: 'TEST' })], []],
    ['not of the schedule that is deleted', [warmer({ kind: 'schedule', group: GROUP, name: 'alias' })], []],
  ])('warns of %s', (_, warmers, paths) => {
    const plan = planUnscheduling(quote, facts(warmers), own([schedule('alias', `${ARN}:PROD`)]));

    expect(plan.issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`)).toEqual(
      paths.map((path) => `warning guard-needed ${path}`),
    );
  });
});
