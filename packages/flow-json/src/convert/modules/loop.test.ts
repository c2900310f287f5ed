import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const loop = (count: JsonObject): JsonObject =>
  oldModule('Loop', {
    parameters: [{ name: 'LoopCount', ...count }],
    branches: branches({ Looping: 'turn', Complete: 'done' }),
  });

const WAYS = { next: 'done', 'Equals DoneLooping': 'done', 'Equals ContinueLooping': 'turn' };

const ROWS: readonly Row[] = [
  ['counts turns', loop({ value: '3' }), [['Loop', { LoopCount: '3' }, WAYS]]],
  ['counts turns written as a number', loop({ value: 3 }), [['Loop', { LoopCount: '3' }, WAYS]]],
  [
    'looks the count up',
    loop({ value: 'tries', namespace: 'User Defined' }),
    [['Loop', { LoopCount: '$.Attributes.tries' }, WAYS]],
  ],
  [
    'takes no more turns than the service',
    loop({ value: '1000' }),
    [['Loop', { LoopCount: '100' }, WAYS]],
    /LoopCount is 1000/,
  ],
  [
    'ends where it led nowhere',
    oldModule('Loop', { parameters: [{ name: 'LoopCount', value: '3' }], branches: branches({ Complete: 'done' }) }),
    [['Loop', { LoopCount: '3' }, { ...WAYS, 'Equals ContinueLooping': 'end' }]],
    /no branch "Looping"/,
  ],
];

describe('loop', () => {
  judgeRows(ROWS);
});
