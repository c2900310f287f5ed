import { describe, expect, it } from 'vitest';
import { synchronousLadder, SYNCHRONOUS_TIME_LIMIT } from './synchronous-ladder.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';

const { minimum, maximum, default: usual } = SYNCHRONOUS_TIME_LIMIT;
const ALLOWED = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);

describe('synchronousLadder', () => {
  it.each(ALLOWED)('keeps the limits in order for %i seconds of work', (seconds) => {
    const { downstreamMilliseconds, functionSeconds, blockSeconds } = synchronousLadder(seconds);

    expect(downstreamMilliseconds).toBeGreaterThan(0);
    expect(downstreamMilliseconds).toBeLessThan(functionSeconds * 1000);
    expect(functionSeconds).toBe(seconds);
    expect(functionSeconds).toBeLessThan(blockSeconds);
    expect(blockSeconds).toBeLessThanOrEqual(LAMBDA_LIMITS.synchronousSeconds);
    expect([functionSeconds, blockSeconds].every(Number.isInteger)).toBe(true);
  });

  it('takes the default', () => {
    expect(ALLOWED).toContain(usual);
  });

  it('uses all that Connect waits for the longest work', () => {
    expect(synchronousLadder(maximum).blockSeconds).toBe(LAMBDA_LIMITS.synchronousSeconds);
  });

  it.each([0, -1, 8, 1.5, NaN, Infinity, '5' as unknown as number])('refuses %s seconds', (seconds) => {
    const refused = (): unknown => synchronousLadder(seconds);

    expect(refused).toThrow(RangeError);
    expect(refused).toThrow(
      `timeLimitSeconds is ${seconds}; a synchronous integration takes a whole number from 1 to 7`,
    );
  });
});
