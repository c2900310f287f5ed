import { describe, expect, it } from 'vitest';
import { type Row, compare, errors, expected, flowOf, hangUp, leading, loop, say, verdicts } from './flow.fixture.ts';
import { unreachableBlock } from './unreachable-block.ts';

const ROWS: readonly Row[] = [
  ['passes blocks that a way leads to', flowOf(compare('check', 'yes', 'bye'), say('yes', 'bye'), hangUp('bye')), []],
  [
    'warns of a block that none does',
    flowOf(say('hello', 'bye'), hangUp('bye'), say('lost', 'bye')),
    [{ path: 'Actions[2]', block: 'lost' }],
  ],
  [
    'warns of blocks that only lead to each other',
    flowOf(hangUp('bye'), say('one', 'two'), say('two', 'one')),
    [
      { path: 'Actions[1]', block: 'one' },
      { path: 'Actions[2]', block: 'two' },
    ],
  ],
  [
    'takes an error branch for a way',
    flowOf(
      leading(say('hello', 'bye'), { NextAction: 'bye', Errors: errors({ NoMatchingError: 'sorry' }) }),
      say('sorry', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  ['follows circles once', flowOf(loop('again', 'hello', 'bye'), say('hello', 'again'), hangUp('bye')), []],
  [
    'warns of every block where the start is none',
    { ...flowOf(hangUp('bye')), StartAction: 'gone' },
    [{ path: 'Actions[0]', block: 'bye' }],
  ],
  ['has nothing to say of a flow without actions', flowOf(), []],
];

describe('unreachableBlock', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(unreachableBlock, flow)).toEqual(expected(unreachableBlock, found));
  });
});
