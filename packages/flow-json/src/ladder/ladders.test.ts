import { describe, expect, it } from 'vitest';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { ASYNCHRONOUS_TIME_LIMIT, asynchronousLadder } from './asynchronous-ladder.ts';
import { longestRetrying } from './retrying.ts';
import { STATE_MACHINE_TIME_LIMIT, stateMachineLadder } from './state-machine-ladder.ts';
import type { TimeLimit } from './time-limit.ts';

const secondsOf = ({ minimum, maximum }: TimeLimit): readonly number[] =>
  Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);

const REFUSED = [0, -1, 1.5, NaN, Infinity, 1000];

describe('asynchronousLadder', () => {
  it('keeps downstream call, function, block and wait in this order, for every time limit', () => {
    const disorders = secondsOf(ASYNCHRONOUS_TIME_LIMIT).filter((seconds) => {
      const { downstreamMilliseconds, functionSeconds, blockSeconds, waitSeconds } = asynchronousLadder(seconds);
      const limits = [downstreamMilliseconds / 1000, functionSeconds, blockSeconds, waitSeconds];
      return functionSeconds !== seconds || !isRising(limits) || blockSeconds > LAMBDA_LIMITS.asynchronousSeconds;
    });

    expect(disorders).toEqual([]);
  });

  it.each([...REFUSED, 1, 56])('refuses %s seconds', (seconds) => {
    expect(() => asynchronousLadder(seconds)).toThrow('an asynchronous integration takes a whole number from 2 to 55');
  });
});

describe('stateMachineLadder', () => {
  it('keeps function, state, machine and check loop in this order, for every time limit', () => {
    const disorders = secondsOf(STATE_MACHINE_TIME_LIMIT).filter((seconds) => {
      const ladder = stateMachineLadder(seconds);
      const { downstreamMilliseconds, functionSeconds, attemptSeconds, stateSeconds, machineSeconds, loop } = ladder;
      const rising = [
        downstreamMilliseconds / 1000,
        functionSeconds,
        attemptSeconds,
        stateSeconds,
        machineSeconds,
        loop.turns * loop.holdSeconds,
      ];
      return functionSeconds !== seconds || !isRising(rising) || loop.turns > 100;
    });

    expect(disorders).toEqual([]);
  });

  it('gives the state time for every retry and its backoff', () => {
    const { attemptSeconds, retry, stateSeconds } = stateMachineLadder(60);

    expect(stateSeconds).toBe(attemptSeconds + longestRetrying(retry.transient) + longestRetrying(retry.pending));
  });

  it('has turns to spare for jobs that the same loop has checked before', () => {
    const { turns, holdSeconds } = stateMachineLadder(5).loop;

    expect(turns * holdSeconds).toBeGreaterThan(4 * stateMachineLadder(5).machineSeconds);
    expect(stateMachineLadder(60).loop.turns).toBe(100);
  });

  it('lets a short job hear of its end within seconds, and a long one fit into the turns that there are', () => {
    expect(stateMachineLadder(60).loop.holdSeconds).toBe(3);
    expect(stateMachineLadder(900).loop.holdSeconds).toBeLessThanOrEqual(12);
  });

  it.each([...REFUSED, 4, 901])('refuses %s seconds', (seconds) => {
    expect(() => stateMachineLadder(seconds)).toThrow('work behind a state machine takes a whole number from 5 to 900');
  });
});

describe('longestRetrying', () => {
  it('adds up the delays, each at its longest, and a second for each refusal', () => {
    const seconds = longestRetrying({
      errors: [],
      attempts: 4,
      intervalSeconds: 1,
      backoffRate: 2,
      maxDelaySeconds: 3,
    });

    expect(seconds).toBe(1 + 2 + 3 + 3 + 4);
  });
});

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
