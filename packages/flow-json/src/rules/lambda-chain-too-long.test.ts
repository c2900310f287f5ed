import { describe, expect, it } from 'vitest';
import { start } from './asynchronous.fixture.ts';
import { type Row, compare, expected, flowOf, hangUp, invoke, loop, menu, say, verdicts } from './flow.fixture.ts';
import { lambdaChainTooLong } from './lambda-chain-too-long.ts';

/** A call that goes on the same way when it fails. */
function calling(identifier: string, next: string, InvocationTimeLimitSeconds: string) {
  return invoke(identifier, next, next, { InvocationTimeLimitSeconds });
}

const ROWS: readonly Row[] = [
  [
    'passes functions that take 20 s together',
    flowOf(calling('one', 'two', '8'), calling('two', 'three', '8'), calling('three', 'bye', '4'), hangUp('bye')),
    [],
  ],
  [
    'refuses functions that take longer',
    flowOf(calling('one', 'two', '8'), calling('two', 'three', '8'), calling('three', 'bye', '5'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'one' }],
  ],
  [
    'passes them with a prompt between them',
    flowOf(
      calling('one', 'two', '8'),
      calling('two', 'wait', '8'),
      say('wait', 'three'),
      calling('three', 'bye', '8'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'takes the longest of several ways',
    flowOf(
      compare('which', 'one', 'bye'),
      calling('one', 'two', '8'),
      calling('two', 'three', '8'),
      calling('three', 'bye', '8'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[1]', block: 'one' }],
  ],
  [
    'counts the turns of a Loop',
    flowOf(loop('again', 'ask', 'bye', '5'), calling('ask', 'again', '5'), hangUp('bye')),
    [{ path: 'Actions[1]', block: 'ask' }],
  ],
  [
    'passes a Loop of few turns',
    flowOf(loop('again', 'ask', 'bye', '4'), calling('ask', 'again', '5'), hangUp('bye')),
    [],
  ],
  [
    'counts one call more where a Loop is entered in its middle',
    flowOf(calling('ask', 'again', '8'), loop('again', 'ask', 'bye', '2'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'ask' }],
  ],
  [
    'tells once of a Loop that is entered in two places',
    flowOf(
      compare('which', 'hello', 'again'),
      say('hello', 'ask'),
      loop('again', 'ask', 'bye', '3'),
      calling('ask', 'again', '8'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[3]', block: 'ask' }],
  ],
  [
    'counts a Loop in a Loop',
    flowOf(
      loop('outer', 'inner', 'bye', '2'),
      loop('inner', 'ask', 'outer', '2'),
      calling('ask', 'inner', '6'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[2]', block: 'ask' }],
  ],
  [
    'refuses a circle that nothing bounds',
    flowOf(calling('ask', 'check', '2'), compare('check', 'ask', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'ask' }],
  ],
  [
    'passes a circle that asks the caller',
    flowOf(menu('keys', { '1': 'ask' }, 'bye'), calling('ask', 'keys', '8'), hangUp('bye')),
    [],
  ],
  [
    'does not count what is only started',
    flowOf(start('one', 'two', 'bye'), start('two', 'three', 'bye'), calling('three', 'bye', '8'), hangUp('bye')),
    [],
  ],
  [
    'tells of the longest chain alone where others are its end',
    flowOf(
      compare('which', 'hello', 'one'),
      say('hello', 'two'),
      calling('one', 'two', '8'),
      calling('two', 'three', '8'),
      calling('three', 'four', '8'),
      calling('four', 'bye', '8'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[2]', block: 'one' }],
  ],
  ['does not apply to flows without functions', flowOf(say('hello', 'bye'), hangUp('bye')), []],
];

describe('lambdaChainTooLong', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaChainTooLong, flow)).toEqual(expected(lambdaChainTooLong, found));
  });
});
