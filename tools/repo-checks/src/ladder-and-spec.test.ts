import {
  ASYNCHRONOUS_TIME_LIMIT,
  asynchronousLadder,
  STATE_MACHINE_TIME_LIMIT,
  stateMachineLadder,
  SYNCHRONOUS_TIME_LIMIT,
  synchronousLadder,
  type Ladder,
} from '@warmline/flow-json';
import { parseSpec } from '@warmline/generators';
import { describe, expect, test } from 'vitest';

const LADDERS = [
  ['sync', synchronousLadder, SYNCHRONOUS_TIME_LIMIT],
  ['async', asynchronousLadder, ASYNCHRONOUS_TIME_LIMIT],
  ['step-functions', stateMachineLadder, STATE_MACHINE_TIME_LIMIT],
] as const;

// The generators import nothing of ours, so the ranges that the specification takes are held against their owners here.
describe.each(LADDERS)('timeLimitSeconds with execution "%s"', (execution, ladder, limit) => {
  const { minimum, maximum } = limit;

  test.each([-1, 0, 0.5, minimum - 1, minimum, minimum + 0.5, minimum + 1, maximum - 1, maximum, maximum + 1, 10_000])(
    '%s s is taken by the specification where the ladder takes it',
    (timeLimitSeconds) => {
      const parsed = parseSpec({ name: 'order-status', execution, timeLimitSeconds });

      expect(parsed.ok).toBe(takes(ladder, timeLimitSeconds));
    },
  );

  test('has the same default in both', () => {
    const parsed = parseSpec({ name: 'order-status', execution });

    expect(parsed).toMatchObject({ ok: true, spec: { timeLimitSeconds: limit.default } });
  });

  test('names the mode as the ladder does', () => {
    expect(ladder(limit.default).execution).toBe(execution);
  });
});

test('express work is taken as long as its machine ends within five minutes', () => {
  const taken = (timeLimitSeconds: number): boolean =>
    parseSpec({ name: 'order-status', execution: 'step-functions', express: true, timeLimitSeconds }).ok;

  const disagreements = Array.from({ length: 896 }, (_, index) => index + 5).filter(
    (seconds) => taken(seconds) !== stateMachineLadder(seconds).machineSeconds <= 300,
  );

  expect(disagreements).toEqual([]);
});

function takes(ladder: (seconds: number) => Ladder, seconds: number): boolean {
  try {
    ladder(seconds);
    return true;
  } catch {
    return false;
  }
}
