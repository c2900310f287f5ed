import { STATE_MACHINE_TIME_LIMIT, stateMachineLadder } from '@warmline/flow-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRetry } from './retry-fields.ts';

const { minimum, maximum } = STATE_MACHINE_TIME_LIMIT;
const ladder = fc.integer({ min: minimum, max: maximum }).map(stateMachineLadder);

describe('renderRetry', () => {
  it("tries Lambda's transient errors again, throttling and functions that wake included, and nothing else", () => {
    const names = renderRetry(stateMachineLadder(60).retry).flatMap(({ ErrorEquals }) => ErrorEquals);

    expect(names).toEqual(expect.arrayContaining(['Lambda.TooManyRequestsException']));
    expect(names).toEqual(expect.arrayContaining(['Lambda.CodeArtifactUserPendingException']));
    expect(names.every((name) => name.startsWith('Lambda.'))).toBe(true);
  });

  it('bounds a delay that grows, above where it begins, and no other', () => {
    fc.assert(
      fc.property(ladder, ({ retry }) => {
        for (const { BackoffRate, IntervalSeconds, MaxDelaySeconds } of renderRetry(retry)) {
          expect(MaxDelaySeconds === undefined).toBe(BackoffRate === 1);
          expect(MaxDelaySeconds ?? Infinity).toBeGreaterThan(IntervalSeconds);
        }
      }),
    );
  });
});
