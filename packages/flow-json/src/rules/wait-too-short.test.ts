import { describe, expect, it } from 'vitest';
import { start, waitForFunction } from './asynchronous.fixture.ts';
import { type Row, action, compare, errors, expected, flowOf, hangUp, verdicts } from './flow.fixture.ts';
import { waitTooShort } from './wait-too-short.ts';

const ROWS: readonly Row[] = [
  [
    'passes a Wait that outlasts the function',
    flowOf(start('go', 'wait', 'bye'), waitForFunction('wait', 'bye', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'finds one that ends with it',
    flowOf(
      start('go', 'wait', 'bye'),
      waitForFunction('wait', 'bye', 'bye', { TimeLimitSeconds: '30' }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[1].Parameters.TimeLimitSeconds', block: 'wait' }],
  ],
  [
    'takes the function that was started last',
    flowOf(
      start('long', 'go', 'bye', { InvocationTimeLimitSeconds: '60' }),
      start('go', 'wait', 'bye'),
      waitForFunction('wait', 'bye', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'takes the longest of those that can be the last',
    flowOf(
      compare('which', 'long', 'go'),
      start('long', 'wait', 'bye', { InvocationTimeLimitSeconds: '60' }),
      start('go', 'wait', 'bye'),
      waitForFunction('wait', 'bye', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[3].Parameters.TimeLimitSeconds', block: 'wait' }],
  ],
  [
    'follows an id that an attribute keeps',
    flowOf(
      start('long', 'save', 'bye', { InvocationTimeLimitSeconds: '60' }),
      action(
        'save',
        'UpdateFlowAttributes',
        { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } },
        { NextAction: 'go', Errors: errors({ NoMatchingError: 'bye' }) },
      ),
      start('go', 'wait', 'bye'),
      waitForFunction('wait', 'bye', 'bye', {
        InterruptibleEvents: { LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier: '$.FlowAttributes.job' } } },
      }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[3].Parameters.TimeLimitSeconds', block: 'wait' }],
  ],
  [
    'does not apply to a Wait for nothing',
    flowOf(
      start('go', 'pause', 'bye'),
      action('pause', 'Wait', { TimeLimitSeconds: '5' }, { NextAction: 'bye' }),
      hangUp('bye'),
    ),
    [],
  ],
];

describe('waitTooShort', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(waitTooShort, flow)).toEqual(expected(waitTooShort, found));
  });
});
