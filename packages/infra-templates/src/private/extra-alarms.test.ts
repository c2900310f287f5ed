import { Aws } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { checkExtraAlarms } from './extra-alarms.ts';

const HERE = { account: '123456789012', region: 'eu-central-1' };
const ANYWHERE = { account: Aws.ACCOUNT_ID, region: Aws.REGION };
const LATENCY = 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders API latency';

describe('checkExtraAlarms', () => {
  it.each([
    ['none', [], HERE],
    ['one of the same account and Region', [LATENCY], HERE],
    ['one of a place that is known at deployment', [LATENCY], ANYWHERE],
    ['one that only CloudFormation knows', [Aws.STACK_ID], HERE],
  ])('takes %s', (_what, arns, place) => {
    expect(() => checkExtraAlarms(arns, place)).not.toThrow();
  });

  it.each([
    [
      'a name in place of an ARN',
      ['latency'],
      /rollout\.alarms\[0\] is "latency"; it is the ARN of an alarm, such as arn:/,
    ],
    ['the ARN of something else', ['arn:aws:sns:eu-central-1:123456789012:latency'], /ARN of an alarm/],
    [
      'another Region',
      [LATENCY.replace('central', 'west')],
      /of its own account and Region, 123456789012 and eu-central-1/,
    ],
    ['another account', [LATENCY.replace('123456789012', '999999999999')], /of its own account and Region/],
    ['the same twice', [LATENCY, LATENCY], /rollout\.alarms\[1\] is .*: name it once/],
    [
      'more than a group has room for',
      Array.from({ length: 7 }, (_, n) => `${LATENCY} ${n}`),
      /at most 6, or a composite/,
    ],
  ])('refuses %s', (_what, arns, message) => {
    expect(() => checkExtraAlarms(arns, HERE)).toThrow(message);
  });
});
