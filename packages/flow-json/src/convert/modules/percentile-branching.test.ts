import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { evaluate, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

function draw(...shares: readonly (readonly [share: string, to: string])[]): JsonObject {
  return oldModule('PercentileBranching', {
    branches: [
      ...shares.map(([share, to]) => evaluate('Equals', share, to)),
      { condition: 'NoMatch', conditionType: 'Equals', conditionValue: '3', transition: 'rest' },
    ],
  });
}

const draws = (ways: Readonly<Record<string, string>>, rest = 'rest') =>
  ['DistributeByPercentage', {}, { next: rest, NoMatchingCondition: rest, ...ways }] as const;

const ROWS: readonly Row[] = [
  [
    'adds shares up to bounds',
    draw(['3', 'a'], ['6', 'b'], ['8', 'c']),
    [draws({ 'NumberLessThan 4': 'a', 'NumberLessThan 10': 'b', 'NumberLessThan 18': 'c' })],
  ],
  [
    'leads all that is left to whoever fills the hundred, because no bound may be above it',
    draw(['50', 'a'], ['50', 'b']),
    [draws({ 'NumberLessThan 51': 'a' }, 'b')],
    /"NoMatch" was left out/,
  ],
  ['gives nobody a share of nothing', draw(['0', 'a'], ['10', 'b']), [draws({ 'NumberLessThan 11': 'b' })]],
  ['leads on where everybody takes one way', draw(['100', 'a']), [], /one branch/],
  ['rounds shares', draw(['2.6', 'a']), [draws({ 'NumberLessThan 4': 'a' })], /rounded to 3/],
  ['leaves out what is no share', draw(['many', 'a'], ['10', 'b']), [draws({ 'NumberLessThan 11': 'b' })], /"many"/],
  [
    'reads the later name of the block',
    { ...draw(['10', 'a']), type: 'DistributeByPercentage' },
    [draws({ 'NumberLessThan 11': 'a' })],
  ],
];

describe('percentileBranching', () => {
  judgeRows(ROWS);
});
