import { describe, expect, test } from 'vitest';
import { rings, settleAlarm, type ErrorAlarm } from './error-alarm.ts';

const alarm = (changes: Partial<ErrorAlarm> = {}) =>
  settleAlarm({ threshold: 2, periodSeconds: 60, evaluationPeriods: 1, ...changes });
const periods = (...errors: readonly number[]) => errors.map((count) => ({ invocations: 10, errors: count }));

describe('rings', () => {
  test.each<[string, Partial<ErrorAlarm>, readonly number[], boolean]>([
    ['the threshold is reached', {}, [2], true],
    ['the threshold is not reached', {}, [1], false],
    ['it has to be passed and is only reached', { comparison: 'GreaterThanThreshold' }, [2], false],
    ['it has to be passed and is', { comparison: 'GreaterThanThreshold' }, [3], true],
    ['an earlier period breached', {}, [5, 0], false],
    ['all of three breach', { evaluationPeriods: 3 }, [2, 2, 2], true],
    ['one of three does not', { evaluationPeriods: 3 }, [2, 0, 2], false],
    ['two of three do and two suffice', { evaluationPeriods: 3, datapointsToAlarm: 2 }, [2, 0, 2], true],
    ['two breach, but one too long ago', { evaluationPeriods: 3, datapointsToAlarm: 2 }, [2, 0, 0, 2], false],
    ['fewer periods than it looks back on breach', { evaluationPeriods: 3 }, [2, 2], false],
  ])('when %s', (_, changes, errors, expected) => {
    expect(rings(alarm(changes), periods(...errors))).toBe(expected);
  });

  test('stays quiet without an invocation, whatever the threshold', () => {
    expect(rings(alarm({ threshold: 0 }), [{ invocations: 0, errors: 0 }])).toBe(false);
  });
});

describe('settleAlarm', () => {
  test.each<[string, Partial<ErrorAlarm>]>([
    ['alarm.threshold is -1', { threshold: -1 }],
    ['alarm.threshold is NaN', { threshold: NaN }],
    ['alarm.periodSeconds is 10', { periodSeconds: 10 }],
    ['alarm.periodSeconds is 90; it takes a multiple of 60', { periodSeconds: 90 }],
    ['alarm.evaluationPeriods is 0', { evaluationPeriods: 0 }],
    ['alarm.evaluationPeriods is 25', { periodSeconds: 3600, evaluationPeriods: 25 }],
    ['alarm.datapointsToAlarm is 2', { datapointsToAlarm: 2 }],
    ['alarm.publishingDelaySeconds is -1', { publishingDelaySeconds: -1 }],
  ])('refuses what cannot be: %s', (message, changes) => {
    expect(() => alarm(changes)).toThrow(message);
  });
});
