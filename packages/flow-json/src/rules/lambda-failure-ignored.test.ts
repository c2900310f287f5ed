import { describe, expect, it } from 'vitest';
import { type Row, action, compare, expected, flowOf, hangUp, invoke, leading, say, verdicts } from './flow.fixture.ts';
import { lambdaFailureIgnored } from './lambda-failure-ignored.ts';

const FOUND = { path: 'Actions[0].Transitions.Errors[0]', block: 'ask' };

const ROWS: readonly Row[] = [
  [
    'passes a failure with a way of its own',
    flowOf(invoke('ask', 'answer', 'sorry'), say('answer', 'bye'), say('sorry', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'warns of a failure that goes the way of success',
    flowOf(invoke('ask', 'answer', 'answer'), say('answer', 'bye'), hangUp('bye')),
    [FOUND],
  ],
  ...[
    'It is $.External.state.',
    "It is $['External']['state'].",
    'It is $["External"]["state"].',
    'It is $.LambdaInvocation.ResultData.state.',
  ].map((Text): Row => [
    `refuses it where the flow then speaks: ${Text}`,
    flowOf(invoke('ask', 'wait', 'wait'), say('wait', 'answer'), say('answer', 'bye', { Text }), hangUp('bye')),
    [{ ...FOUND, severity: 'error' }],
  ]),
  [
    'refuses it where the flow then passes the answer on to another function',
    flowOf(
      invoke('ask', 'more', 'more'),
      invoke('more', 'bye', 'sorry', { LambdaInvocationAttributes: { order: { id: '$.External.order' } } }),
      say('sorry', 'bye'),
      hangUp('bye'),
    ),
    [{ ...FOUND, severity: 'error' }],
  ],
  [
    'warns where another function has answered before the answer is used',
    flowOf(
      invoke('ask', 'more', 'more'),
      invoke('more', 'answer', 'sorry'),
      say('answer', 'bye', { Text: '$.External.state' }),
      say('sorry', 'bye'),
      hangUp('bye'),
    ),
    [FOUND],
  ],
  [
    'warns where a text only looks like the answer',
    flowOf(
      invoke('ask', 'answer', 'answer'),
      say('answer', 'bye', { Text: 'External.state, $.Externality and $ .External.' }),
      hangUp('bye'),
    ),
    [FOUND],
  ],
  [
    'names the place of the branch among others',
    flowOf(
      leading(invoke('ask', 'answer', 'answer'), {
        NextAction: 'answer',
        Errors: [
          { ErrorType: 'Other', NextAction: 'bye' },
          { ErrorType: 'NoMatchingError', NextAction: 'answer' },
        ],
      }),
      say('answer', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'ask' }],
  ],
  [
    'warns in a guide, whose pages only an agent sees',
    flowOf(
      invoke('ask', 'view', 'view'),
      action('view', 'ShowView', { ViewData: { state: '$.External.state' } }, { NextAction: 'bye' }),
      hangUp('bye'),
    ),
    [FOUND],
  ],
  ['follows circles once', flowOf(invoke('ask', 'ask', 'ask')), [FOUND]],
  [
    'leaves a missing error branch to another rule',
    flowOf(leading(invoke('ask', 'bye', 'bye'), { NextAction: 'bye' }), hangUp('bye')),
    [],
  ],
  ['does not apply to other blocks', flowOf(compare('check', 'bye', 'bye'), hangUp('bye')), []],
];

describe('lambdaFailureIgnored', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaFailureIgnored, flow)).toEqual(expected(lambdaFailureIgnored, found));
  });
});
