import { describe, expect, test } from 'vitest';
import { longestGapMinutes } from './longest-gap.ts';

describe('longestGapMinutes', () => {
  test.each([
    ['rate(1 minute)', 1],
    ['rate(5 minutes)', 5],
    ['rate(1 hour)', 60],
    ['rate(2 days)', 2880],
    ['cron(0/5 * * * ? *)', 5],
    ['cron(*/10 * ? * * *)', 10],
    ['cron(0,30 * * * ? *)', 30],
    ['cron(* 8-17 * * ? *)', 14 * 60 + 1],
    ['cron(0 12 * * ? *)', 1440],
  ])('of %s is %d', (expression, minutes) => {
    expect(longestGapMinutes(expression)).toBe(minutes);
  });

  test.each([
    'cron(0/5 * ? * MON-FRI *)',
    'at(2026-11-26T12:00:00)',
    'cron(0/5 * * *)',
    'cron(x * * * ? *)',
    'soon',
    '',
  ])('is not known of %j', (expression) => {
    expect(longestGapMinutes(expression)).toBeUndefined();
  });
});
