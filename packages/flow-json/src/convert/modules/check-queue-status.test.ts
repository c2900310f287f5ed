import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, evaluate, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const longer = (value: number, to: string): JsonObject => ({
  ...evaluate('GreaterThan', value, to),
  condition: 'CheckQueueTime',
});
const fuller = (value: number, to: string): JsonObject => ({
  ...evaluate('GreaterThanOrEqualTo', value, to),
  condition: 'CheckQueueCapacity',
});

function check(evaluations: readonly JsonObject[], parameters: readonly JsonObject[] = []): JsonObject {
  return oldModule('CheckQueueStatus', {
    parameters,
    branches: [...evaluations, ...branches({ NoMatch: 'other', Error: 'failed' })],
  });
}

const AGE = { MetricType: 'OldestContactInQueueAgeSeconds' };
const COUNT = { MetricType: 'NumberOfContactsInQueue' };
const WAYS = { next: 'failed', NoMatchingCondition: 'other', NoMatchingError: 'failed' };

const ROWS: readonly Row[] = [
  [
    'compares how long the oldest contact waits, in the milliseconds it did',
    check([longer(300_000, 'late')]),
    [['CheckMetricData', AGE, { ...WAYS, 'NumberGreaterThan 300000': 'late' }]],
  ],
  [
    'compares how many wait in a queue',
    check([fuller(5, 'full')], [{ name: 'Queue', value: 'arn:queue' }]),
    [['CheckMetricData', { ...COUNT, QueueId: 'arn:queue' }, { ...WAYS, 'NumberGreaterOrEqualTo 5': 'full' }]],
  ],
  [
    'becomes blocks in a row where it compares both, in its order',
    check([longer(10, 'late'), fuller(5, 'full'), longer(20, 'later')]),
    [
      ['CheckMetricData', AGE, { ...WAYS, NoMatchingCondition: 'block-2', 'NumberGreaterThan 10': 'late' }],
      ['CheckMetricData', COUNT, { ...WAYS, NoMatchingCondition: 'block-3', 'NumberGreaterOrEqualTo 5': 'full' }],
      ['CheckMetricData', AGE, { ...WAYS, 'NumberGreaterThan 20': 'later' }],
    ],
    /several in a row/,
  ],
  ['leads on where it compares nothing', check([]), [], /leads on/],
];

describe('checkQueueStatus', () => {
  judgeRows(ROWS);
});
