import { Aws } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { checkSameRegion, isForeign } from './foreign-function.ts';

const QUOTE = 'arn:aws:lambda:eu-central-1:123456789012:function:quote:live';
const HERE = { account: '123456789012', region: 'eu-central-1' };
const ANYWHERE = { account: Aws.ACCOUNT_ID, region: Aws.REGION };

describe('isForeign', () => {
  it.each([
    ['its own account and Region', HERE, false],
    ['another account', { ...HERE, account: '999999999999' }, true],
    ['another Region', { ...HERE, region: 'us-east-1' }, true],
    ['wherever it is deployed', ANYWHERE, false],
    ['another account, wherever in it', { ...ANYWHERE, account: '999999999999' }, true],
  ])('says of a function seen from %s: %j %s', (_where, place, foreign) => {
    expect(isForeign(QUOTE, place)).toBe(foreign);
  });

  it('knows nothing of an ARN that only CloudFormation knows', () => {
    expect(isForeign(Aws.STACK_ID, HERE)).toBe(false);
  });
});

describe('checkSameRegion', () => {
  it.each([[HERE], [ANYWHERE], [{ ...HERE, account: '999999999999' }]])(
    'lets pass a function seen from %j',
    (place) => {
      expect(() => checkSameRegion(QUOTE, place)).not.toThrow();
    },
  );

  it('refuses a function of another Region', () => {
    expect(() => checkSameRegion(QUOTE, { ...HERE, region: 'us-east-1' })).toThrow(InvalidPropError);
  });
});
