import { Lazy } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { InvalidPropError } from '../errors.ts';
import { readFunctionArn } from './function-arn.ts';

const QUOTE = 'arn:aws:lambda:eu-central-1:123456789012:function:quote';

describe('readFunctionArn', () => {
  it.each([
    [QUOTE, undefined],
    [`${QUOTE}:live`, 'live'],
    [`${QUOTE}:7`, '7'],
    [`${QUOTE}:$LATEST`, '$LATEST'],
  ])('reads %s', (arn, qualifier) => {
    expect(readFunctionArn(arn)).toEqual({
      region: 'eu-central-1',
      account: '123456789012',
      unqualified: QUOTE,
      qualifier,
    });
  });

  it('reads those of other partitions', () => {
    expect(readFunctionArn('arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:quote:live')).toMatchObject({
      region: 'us-gov-west-1',
      qualifier: 'live',
    });
  });

  it('leaves to CloudFormation what only CloudFormation knows', () => {
    expect(readFunctionArn(Lazy.string({ produce: () => QUOTE }))).toBeUndefined();
  });

  it.each(['', 'quote', 'quote:live', `${QUOTE}:live:more`, `${QUOTE}:`, QUOTE.replace(':function:', ':layer:')])(
    'refuses "%s"',
    (arn) => {
      const read = () => readFunctionArn(arn);

      expect(read).toThrow(InvalidPropError);
      expect(read).toThrow(expect.objectContaining({ prop: 'function.arn', value: arn }));
    },
  );
});
