import {
  ASYNCHRONOUS_TIME_LIMIT,
  asynchronousLadder,
  STATE_MACHINE_TIME_LIMIT,
  stateMachineLadder,
  SYNCHRONOUS_TIME_LIMIT,
  synchronousLadder,
  type Ladder,
  type SynchronousLadder,
} from '@warmline/flow-json';
import { Lazy } from 'aws-cdk-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkLadder } from './ladder-check.ts';

const GOOD: SynchronousLadder = {
  execution: 'sync',
  downstreamMilliseconds: 4500,
  functionSeconds: 5,
  blockSeconds: 6,
};

describe('checkLadder', () => {
  it.each<[string, { readonly minimum: number; readonly maximum: number }, (seconds: number) => Ladder]>([
    ['synchronous', SYNCHRONOUS_TIME_LIMIT, synchronousLadder],
    ['asynchronous', ASYNCHRONOUS_TIME_LIMIT, asynchronousLadder],
    ['state machine', STATE_MACHINE_TIME_LIMIT, stateMachineLadder],
  ])('takes every %s ladder that flow-json derives', (_kind, { minimum, maximum }, ladder) => {
    fc.assert(fc.property(fc.integer({ min: minimum, max: maximum }), (s) => checkLadder(ladder(s))));
  });

  it.each([
    ['a function that outlives its block', { functionSeconds: 6 }, 'limits.functionSeconds'],
    ['a function that ends with its block', { functionSeconds: 7 }, 'limits.functionSeconds'],
    ['a part of a second', { functionSeconds: 4.6 }, 'limits.functionSeconds'],
    ['no time at all', { functionSeconds: 0, downstreamMilliseconds: -1 }, 'limits.functionSeconds'],
    ['a downstream call as long as the function', { downstreamMilliseconds: 5000 }, 'limits.downstreamMilliseconds'],
    ['a block longer than Connect waits', { blockSeconds: 9 }, 'limits.blockSeconds'],
  ])('refuses %s', (_what, overrides, prop) => {
    const check = () => checkLadder({ ...GOOD, ...overrides });

    expect(check).toThrow(InvalidPropError);
    expect(check).toThrow(expect.objectContaining({ prop }));
  });

  it.each([
    ['a block longer than Connect waits', { blockSeconds: 61, waitSeconds: 70 }, 'limits.blockSeconds'],
    ['a function that ends with its block', { functionSeconds: 33 }, 'limits.functionSeconds'],
    ['a Wait that ends with the block', { waitSeconds: 33 }, 'limits.blockSeconds'],
    ['a downstream call as long as the function', { downstreamMilliseconds: 30_000 }, 'limits.downstreamMilliseconds'],
  ])('refuses %s of an asynchronous call', (_what, overrides, prop) => {
    const check = () => checkLadder({ ...asynchronousLadder(30), ...overrides });

    expect(check).toThrow(expect.objectContaining({ prop }));
  });

  it.each([
    ['a downstream call as long as the function', { downstreamMilliseconds: 60_000 }, 'limits.downstreamMilliseconds'],
    ['a function that outlives its state', { functionSeconds: 70 }, 'limits.functionSeconds'],
    ['a try longer than all tries', { stateSeconds: 69 }, 'limits.attemptSeconds'],
    ['no time to write the outcome', { machineSeconds: 1 }, 'limits.stateSeconds'],
    ['a loop as short as the machine', { loop: { turns: 1, holdSeconds: 3 } }, 'limits.machineSeconds'],
    ['an invoker that outlives its block', { invoker: { ...GOOD, blockSeconds: 5 } }, 'limits.invoker.functionSeconds'],
    [
      'an invoker that Connect does not wait for',
      { invoker: { ...GOOD, blockSeconds: 9 } },
      'limits.invoker.blockSeconds',
    ],
  ])('refuses %s of work behind a state machine', (_what, overrides, prop) => {
    const check = () => checkLadder({ ...stateMachineLadder(60), ...overrides });

    expect(check).toThrow(expect.objectContaining({ prop }));
  });

  it('leaves numbers to CloudFormation that only CloudFormation knows', () => {
    const later = Lazy.number({ produce: () => 60 });

    expect(() => checkLadder({ ...GOOD, functionSeconds: later })).not.toThrow();
    expect(() => checkLadder({ ...GOOD, blockSeconds: later })).not.toThrow();
    expect(() => checkLadder({ ...GOOD, downstreamMilliseconds: later })).not.toThrow();
  });
});
