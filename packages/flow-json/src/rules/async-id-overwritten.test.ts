import { describe, expect, it } from 'vitest';
import { load, start, waitForFunction } from './asynchronous.fixture.ts';
import { type Row, action, compare, errors, expected, flowOf, hangUp, verdicts } from './flow.fixture.ts';
import { asyncIdOverwritten } from './async-id-overwritten.ts';

const SAVE = action(
  'save',
  'UpdateFlowAttributes',
  { FlowAttributes: { job: { Value: '$.LambdaInvocation.InvocationId' } } },
  { NextAction: 'two', Errors: errors({ NoMatchingError: 'bye' }) },
);

const ROWS: readonly Row[] = [
  [
    'refuses a second start before the first id is used',
    flowOf(start('one', 'two', 'bye'), start('two', 'get', 'bye'), load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[1]', block: 'two' }],
  ],
  [
    'passes one after the id was saved',
    flowOf(
      start('one', 'save', 'bye'),
      SAVE,
      start('two', 'get', 'bye'),
      load('get', 'bye', 'bye', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes one after the first function was waited for',
    flowOf(
      start('one', 'wait', 'bye'),
      waitForFunction('wait', 'get', 'bye'),
      load('get', 'two', 'bye', 'bye'),
      start('two', 'wait-too', 'bye'),
      waitForFunction('wait-too', 'bye', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes starts on different ways',
    flowOf(
      compare('which', 'one', 'two'),
      start('one', 'get', 'bye'),
      start('two', 'get', 'bye'),
      load('get', 'bye', 'bye', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes a second try after the first start failed',
    flowOf(start('one', 'get', 'two'), start('two', 'get', 'bye'), load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'does not apply where nobody uses an id',
    flowOf(start('one', 'two', 'bye'), start('two', 'bye', 'bye'), hangUp('bye')),
    [],
  ],
];

describe('asyncIdOverwritten', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(asyncIdOverwritten, flow)).toEqual(expected(asyncIdOverwritten, found));
  });
});
