import { Lazy } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkAliasName, mayOutgrowAssociation } from './alias-name.ts';

describe('checkAliasName', () => {
  it.each(['PROD', 'live', 'v2', '2-live', '_', 'x'.repeat(128)])('takes "%s"', (name) => {
    expect(() => checkAliasName(name)).not.toThrow();
  });

  it.each(['', '12', 'PROD!', 'to live', '$LATEST', 'x'.repeat(129)])('refuses "%s"', (name) => {
    expect(() => checkAliasName(name)).toThrow(InvalidPropError);
  });

  it("refuses a name that only CloudFormation knows, since the alarm's dimension is made of it", () => {
    expect(() => checkAliasName(Lazy.string({ produce: () => 'PROD' }))).toThrow(InvalidPropError);
  });
});

describe('mayOutgrowAssociation', () => {
  it.each([
    ['PROD', false],
    ['x'.repeat(17), false],
    ['x'.repeat(18), true],
  ])('says of "%s": %s', (name, answer) => {
    expect(mayOutgrowAssociation(name)).toBe(answer);
  });
});
