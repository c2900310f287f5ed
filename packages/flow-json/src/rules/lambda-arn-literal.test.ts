import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, invoke, verdicts } from './flow.fixture.ts';
import { lambdaArnLiteral } from './lambda-arn-literal.ts';

function calling(LambdaFunctionARN: string) {
  return flowOf(invoke('ask', 'bye', 'bye', { LambdaFunctionARN }), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  [
    'tells of an account in an ARN',
    flowOf(invoke('ask', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.LambdaFunctionARN', block: 'ask' }],
  ],
  ['passes a reference', calling('${functions.order-status}'), []],
  ['passes a JSONPath', calling('$.Attributes.function'), []],
  ['passes an account that is filled in', calling('arn:aws:lambda:${Region}:${Account}:function:order-status'), []],
  ['passes an account that is no account', calling('arn:aws:lambda:us-east-1:DUMMY:function:order-status'), []],
  ['does not apply to other blocks', flowOf(hangUp('bye')), []],
];

describe('lambdaArnLiteral', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaArnLiteral, flow)).toEqual(expected(lambdaArnLiteral, found));
  });
});
