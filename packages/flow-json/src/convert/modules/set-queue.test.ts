import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const QUEUE = 'arn:aws:connect:us-east-1:123456789012:instance/i/queue/q';
const WAYS = { next: 'next', NoMatchingError: 'failed' };

function set(...parameters: readonly JsonObject[]): JsonObject {
  return oldModule('SetQueue', { parameters, branches: branches({ Success: 'next', Error: 'failed' }) });
}

const ROWS: readonly Row[] = [
  ['sets a queue', set({ name: 'Queue', value: QUEUE }), [['UpdateContactTargetQueue', { QueueId: QUEUE }, WAYS]]],
  [
    'sets a queue that is looked up',
    set({ name: 'Queue', value: 'target', namespace: 'User Defined', resourceName: null }),
    [['UpdateContactTargetQueue', { QueueId: '$.Attributes.target' }, WAYS]],
  ],
  [
    "sets an agent's own queue",
    set({ name: 'Agent', value: 'Agent.UserName', namespace: 'System' }),
    [['UpdateContactTargetQueue', { AgentId: '$.Agent.UserName' }, WAYS]],
  ],
  [
    'names a queue that the export has no ARN of',
    set({ name: 'Queue', value: '', resourceName: 'Basic Queue' }),
    [['UpdateContactTargetQueue', { QueueId: '${queues.Basic-Queue}' }, WAYS]],
    /without its ARN/,
  ],
  [
    "finds the name in the designer's notes too",
    { ...set({ name: 'Queue' }), metadata: { queue: { id: '', text: 'Basic' } } },
    [['UpdateContactTargetQueue', { QueueId: '${queues.Basic}' }, WAYS]],
    /without its ARN/,
  ],
  [
    'leaves a name to be filled in where the export names none',
    set(),
    [['UpdateContactTargetQueue', { QueueId: '${queues.modules-0}' }, WAYS]],
    /names no queue/,
  ],
];

describe('setQueue', () => {
  judgeRows(ROWS);
});
