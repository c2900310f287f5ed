import { SYNCHRONOUS_TIME_LIMIT, synchronousLadder, type SynchronousLadder } from '@warmline/flow-json';
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
  it('takes every ladder that flow-json derives', () => {
    const { minimum, maximum } = SYNCHRONOUS_TIME_LIMIT;

    fc.assert(fc.property(fc.integer({ min: minimum, max: maximum }), (s) => checkLadder(synchronousLadder(s))));
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

  it('leaves numbers to CloudFormation that only CloudFormation knows', () => {
    const later = Lazy.number({ produce: () => 60 });

    expect(() => checkLadder({ ...GOOD, functionSeconds: later })).not.toThrow();
    expect(() => checkLadder({ ...GOOD, blockSeconds: later })).not.toThrow();
    expect(() => checkLadder({ ...GOOD, downstreamMilliseconds: later })).not.toThrow();
  });
});
