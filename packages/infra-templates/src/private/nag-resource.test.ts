import { Aws, Fn } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { emptyStack } from '../../fixtures/integration-stack.ts';
import { nagResource } from './nag-resource.ts';

describe('nagResource', () => {
  it.each([
    ['arn:aws:states:::x', 'arn:aws:states:::x'],
    [Aws.STACK_ID, '<AWS::StackId>'],
    [Fn.getAtt('Machine', 'Name').toString(), '<Machine.Name>'],
    [
      `arn:${Aws.PARTITION}:states:${Aws.REGION}:execution:${Fn.getAtt('Machine', 'Name').toString()}:*`,
      'arn:<AWS::Partition>:states:<AWS::Region>:execution:<Machine.Name>:*',
    ],
  ])('names %s as cdk-nag does', (arn, named) => {
    expect(nagResource(emptyStack(), arn)).toBe(named);
  });
});
