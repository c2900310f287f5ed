import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject, JsonValue } from '../../json.ts';

const change = (values: Readonly<Record<string, JsonValue>>): JsonObject =>
  oldModule('UpdateRoutingPriority', { parameters: parameters(values), branches: branches({ Success: 'next' }) });

const TYPE = 'UpdateContactRoutingBehavior';

const ROWS: readonly Row[] = [
  ['sets a priority', change({ AbsolutePosition: 1 }), [[TYPE, { QueuePriority: '1' }, { next: 'next' }]]],
  [
    'makes a contact older',
    change({ TimeOffset: 600 }),
    [[TYPE, { QueueTimeAdjustmentSeconds: '600' }, { next: 'next' }]],
  ],
  [
    'makes a contact younger',
    change({ TimeOffset: -60 }),
    [[TYPE, { QueueTimeAdjustmentSeconds: '-60' }, { next: 'next' }]],
  ],
  [
    'becomes two blocks where it does both',
    change({ AbsolutePosition: 2, TimeOffset: 600 }),
    [
      [TYPE, { QueuePriority: '2' }, { next: 'block-2' }],
      [TYPE, { QueueTimeAdjustmentSeconds: '600' }, { next: 'next' }],
    ],
    /became two/,
  ],
  [
    'sets no priority below the first',
    change({ AbsolutePosition: 0 }),
    [[TYPE, { QueuePriority: '1' }, { next: 'next' }]],
    /is 0/,
  ],
  ['leads on where it changes nothing', change({}), [], /leads on/],
];

describe('updateRoutingPriority', () => {
  judgeRows(ROWS);
});
