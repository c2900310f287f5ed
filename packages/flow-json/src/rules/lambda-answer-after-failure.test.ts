import { describe, expect, it } from 'vitest';
import { type Row, compare, expected, flowOf, hangUp, invoke, say, verdicts } from './flow.fixture.ts';
import { lambdaAnswerAfterFailure } from './lambda-answer-after-failure.ts';

const FOUND = { path: 'Actions[0].Transitions.Errors', block: 'ask' };
const spoken = { Text: 'It is $.External.state.' };

const ROWS: readonly Row[] = [
  [
    'passes a failure that ends the call',
    flowOf(invoke('ask', 'answer', 'sorry'), say('answer', 'bye', spoken), say('sorry', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'warns of a failure that is told and then goes on to the answer',
    flowOf(invoke('ask', 'answer', 'sorry'), say('sorry', 'answer'), say('answer', 'bye', spoken), hangUp('bye')),
    [FOUND],
  ],
  [
    'passes where another function is called before',
    flowOf(
      invoke('ask', 'more', 'sorry'),
      say('sorry', 'more'),
      invoke('more', 'answer', 'bye'),
      say('answer', 'bye', spoken),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'leaves a failure that goes the way of success to another rule',
    flowOf(invoke('ask', 'answer', 'answer'), say('answer', 'bye', spoken), hangUp('bye')),
    [],
  ],
  ['does not apply to other blocks', flowOf(compare('check', 'bye', 'bye'), hangUp('bye')), []],
];

describe('lambdaAnswerAfterFailure', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaAnswerAfterFailure, flow)).toEqual(expected(lambdaAnswerAfterFailure, found));
  });
});
