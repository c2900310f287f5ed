import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, invoke, verdicts } from './flow.fixture.ts';
import { lambdaArnTooLong } from './lambda-arn-too-long.ts';

/** A call of a function whose ARN has so many characters. */
function calling(characters: number) {
  const beginning = 'arn:aws:lambda:us-east-1:123456789012:function:';
  return invoke('ask', 'bye', 'bye', { LambdaFunctionARN: beginning.padEnd(characters, 'x') });
}

const ROWS: readonly Row[] = [
  ['passes an ARN of usual length', flowOf(invoke('ask', 'bye', 'bye'), hangUp('bye')), []],
  ['passes one of 140 characters', flowOf(calling(140), hangUp('bye')), []],
  [
    'finds one of 141',
    flowOf(calling(141), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.LambdaFunctionARN', block: 'ask' }],
  ],
  [
    'does not count a placeholder',
    flowOf(invoke('ask', 'bye', 'bye', { LambdaFunctionARN: `arn:aws:lambda:\${${'X'.repeat(140)}}` }), hangUp('bye')),
    [],
  ],
  ['does not apply to other blocks', flowOf(hangUp('bye')), []],
];

describe('lambdaArnTooLong', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaArnTooLong, flow)).toEqual(expected(lambdaArnTooLong, found));
  });
});
