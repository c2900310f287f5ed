import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { type Row, action, expected, flowOf, hangUp, invoke, verdicts } from './flow.fixture.ts';
import { lambdaArnUnqualified } from './lambda-arn-unqualified.ts';

function calling(LambdaFunctionARN: string): Flow {
  return flowOf(invoke('ask', 'bye', 'bye', { LambdaFunctionARN }), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  ...[
    'arn:aws:lambda:us-east-1:123456789012:function:order-status:PROD',
    'arn:aws:lambda:us-east-1:123456789012:function:order-status:7',
    '${functions.order-status}',
    '$.Attributes.function',
    'order-status',
    'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:order-status',
  ].map((arn): Row => [`passes ${arn}`, calling(arn), []]),
  ...[
    'arn:aws:lambda:us-east-1:123456789012:function:order-status',
    'arn:aws:lambda:us-east-1:123456789012:function:order-status:$LATEST',
    'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:order-status',
  ].map((arn): Row => [
    `warns of ${arn}`,
    calling(arn),
    [{ path: 'Actions[0].Parameters.LambdaFunctionARN', block: 'ask' }],
  ]),
  [
    'leaves a missing ARN to another rule',
    flowOf(action('ask', 'InvokeLambdaFunction', {}, { NextAction: 'bye' }), hangUp('bye')),
    [],
  ],
  [
    'does not apply to other blocks',
    flowOf(
      action('odd', 'Invented', { LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:order-status' }),
    ),
    [],
  ],
];

describe('lambdaArnUnqualified', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaArnUnqualified, flow)).toEqual(expected(lambdaArnUnqualified, found));
  });
});
