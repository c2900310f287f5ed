import { Lazy } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkRollbackThreshold } from './rollback-threshold.ts';

describe('checkRollbackThreshold', () => {
  it.each([1, 20, Lazy.number({ produce: () => 0 })])('takes %s', (errors) => {
    expect(() => checkRollbackThreshold('errorsToRollBack', errors)).not.toThrow();
  });

  it.each([0, -1, 0.5, Number.NaN])('refuses %s, which would always or never ring', (errors) => {
    expect(() => checkRollbackThreshold('errorsToRollBack', errors)).toThrow(InvalidPropError);
  });
});
