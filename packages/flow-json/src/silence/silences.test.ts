import { describe, expect, it } from 'vitest';
import { compare, flowOf, hangUp, loop, menu, say } from '../rules/flow.fixture.ts';
import { line, type Row } from './silence-line.fixture.ts';
import { silences } from './silences.ts';
import { wait } from './winding-flow.fixture.ts';

const BYE = hangUp('bye');

const ROWS: readonly Row[] = [
  ['finds none in an empty flow', flowOf(), []],
  [
    'finds none where something is always heard',
    flowOf(say('hello', 'keys'), menu('keys', { 1: 'bye' }, 'bye'), BYE),
    [],
  ],
  [
    'tells each stretch from where it begins to where it ends, the longest first',
    flowOf(
      wait('one', 2, 'hello'),
      say('hello', 'two'),
      wait('two', 3, 'keys'),
      menu('keys', { 1: 'three' }, 'bye'),
      wait('three', 4, 'bye'),
      BYE,
    ),
    [
      'question keys → elsewhere bye: 4 (function three 4)',
      'prompt hello → question keys: 3 (function two 3)',
      'call-start → prompt hello: 2 (function one 2)',
    ],
  ],
  [
    'takes of several ways from one beginning the worst',
    flowOf(say('hello', 'check'), compare('check', 'one', 'two'), wait('one', 3, 'bye'), wait('two', 4, 'one'), BYE),
    ['prompt hello → elsewhere bye: 7 (function two 4, function one 3)'],
  ],
  ['ends where the flow does', flowOf(wait('one', 2, 'gone')), ['call-start → flow-end: 2 (function one 2)']],
  [
    'counts turns, and names the circle where nothing counts',
    flowOf(
      say('hello', 'again'),
      loop('again', 'one', 'two'),
      wait('one', 2, 'again'),
      wait('two', 1, 'three'),
      say('three', 'four'),
      wait('four', 1, 'note'),
      compare('note', 'four', 'bye'),
      BYE,
    ),
    [
      'prompt three → never: unbounded (function four 1)',
      'prompt hello → prompt three: 7 (function one 3 × 2, function two 1)',
    ],
  ],
];

describe('silences', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    const { worst, ways } = silences(flow);

    expect(ways.map(line)).toEqual(found);
    expect(worst).toBe(ways[0]);
  });

  it('names every block of the circle that makes a silence endless', () => {
    const flow = flowOf(wait('one', 2, 'check'), compare('check', 'two', 'bye'), wait('two', 1, 'one'), BYE);

    expect(silences(flow).worst).toMatchObject({
      seconds: null,
      expectedSeconds: null,
      circle: ['one', 'check', 'two'],
    });
  });
});
