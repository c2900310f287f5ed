import { SYNCHRONOUS_TIME_LIMIT, synchronousLadder } from '@warmline/flow-json';
import { parseSpec } from '@warmline/generators';
import { describe, expect, test } from 'vitest';

// The generators import nothing of ours, so the range that the specification takes is held against its owner here.
describe('timeLimitSeconds', () => {
  test.each([-1, 0, 0.5, 1, 2, 3, 4, 5, 6, 6.5, 7, 8, 60])(
    '%s s is taken by the specification where the ladder takes it',
    (timeLimitSeconds) => {
      const parsed = parseSpec({ name: 'order-status', timeLimitSeconds });

      expect(parsed.ok).toBe(hasLadder(timeLimitSeconds));
    },
  );

  test('has the same default in both', () => {
    const parsed = parseSpec({ name: 'order-status' });

    expect(parsed).toMatchObject({ ok: true, spec: { timeLimitSeconds: SYNCHRONOUS_TIME_LIMIT.default } });
  });
});

function hasLadder(seconds: number): boolean {
  try {
    synchronousLadder(seconds);
    return true;
  } catch {
    return false;
  }
}
