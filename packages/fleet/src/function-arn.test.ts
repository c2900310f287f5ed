import { describe, expect, test } from 'vitest';
import { parseFunctionName } from './function-arn.ts';

const HOME = { partition: 'aws', region: 'eu-central-1', account: '123456789012' };
const ORDER = { ...HOME, name: 'order-status', qualifier: null };

describe('parseFunctionName', () => {
  test.each([
    ['order-status', ORDER],
    ['order-status:PROD', { ...ORDER, qualifier: 'PROD' }],
    ['order-status:$LATEST', ORDER],
    ['function:order-status', ORDER],
    ['210987654321:function:order-status', { ...ORDER, account: '210987654321' }],
    ['123456789012:function:order-status:7', { ...ORDER, qualifier: '7' }],
    [
      'arn:aws-cn:lambda:cn-north-1:210987654321:function:order-status:PROD',
      { partition: 'aws-cn', region: 'cn-north-1', account: '210987654321', name: 'order-status', qualifier: 'PROD' },
    ],
    ['order-status:PROD:more', undefined],
    ['arn:aws:sqs:eu-central-1:123456789012:orders', undefined],
    ['', undefined],
  ])('takes %j apart', (text, found) => {
    expect(parseFunctionName(text, HOME)).toEqual(found);
  });
});
