import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleName } from './ours.ts';

const name = fc.stringMatching(/^[a-zA-Z0-9_-]{1,64}$/);

describe('scheduleName', () => {
  test('names function and alias', () => {
    expect(scheduleName('order-status', 'PROD')).toBe('warmline-order-status.PROD');
    expect(scheduleName('order-status', null)).toBe('warmline-order-status');
  });

  test('is a name that Scheduler takes, of no more than 64 characters', () => {
    fc.assert(
      fc.property(name, fc.option(name), (one, qualifier) => {
        expect(scheduleName(one, qualifier)).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/);
      }),
    );
  });

  test.each([
    { one: scheduleName('a-b', 'c'), other: scheduleName('a', 'b-c') },
    { one: scheduleName(`${'x'.repeat(60)}1`, 'PROD'), other: scheduleName(`${'x'.repeat(60)}2`, 'PROD') },
    { one: scheduleName('order-status', 'LATEST'), other: scheduleName('order-status', null) },
  ])('tells $one from $other', ({ one, other }) => {
    expect(one).not.toBe(other);
  });
});
