import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next', Error: 'failed' }) };
const WAYS = { next: 'next', NoMatchingError: 'failed' };

const ROWS: readonly Row[] = [
  ["loads the figures of the contact's queue", oldModule('GetQueueMetrics', ON), [['GetMetricData', {}, WAYS]]],
  [
    'loads those of another queue, for one channel',
    oldModule('GetQueueMetrics', {
      ...ON,
      parameters: [
        { name: 'Queue', value: 'queue', namespace: 'External' },
        { name: 'Channel', value: 'VOICE' },
      ],
    }),
    [['GetMetricData', { QueueId: '$.External.queue', QueueChannel: 'Voice' }, WAYS]],
  ],
];

describe('getQueueMetrics', () => {
  judgeRows(ROWS);
});
