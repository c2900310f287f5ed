import { describe, expect, it } from 'vitest';
import {
  type OptionRow,
  action,
  compare,
  expected,
  flowOf,
  hangUp,
  setQueue,
  toQueue,
  verdicts,
  withOptions,
} from './flow.fixture.ts';
import { queueTransferWithoutQueue } from './queue-transfer-without-queue.ts';

const ROWS: readonly OptionRow[] = [
  [
    'passes a transfer after the queue was set',
    flowOf(setQueue('set', 'queue', 'bye'), toQueue('queue', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'finds a way without a queue',
    flowOf(compare('which', 'set', 'queue'), setQueue('set', 'queue', 'bye'), toQueue('queue', 'bye'), hangUp('bye')),
    [{ path: 'Actions[2]', block: 'queue' }],
  ],
  [
    'tells of a way on which setting it failed',
    flowOf(setQueue('set', 'queue', 'queue'), toQueue('queue', 'bye'), hangUp('bye')),
    [{ path: 'Actions[1]', block: 'queue', severity: 'info' }],
  ],
  [
    'finds a flow that sets none',
    flowOf(toQueue('queue', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'queue' }],
  ],
  [
    'passes what follows a module, which may set it',
    flowOf(action('module', 'InvokeFlowModule', {}, { NextAction: 'queue' }), toQueue('queue', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'does not apply to transfer flows',
    flowOf(toQueue('queue', 'bye'), hangUp('bye')),
    [],
    { flowType: 'QUEUE_TRANSFER' },
  ],
  ['does not apply to flows without a transfer', flowOf(hangUp('bye')), []],
];

describe('queueTransferWithoutQueue', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(queueTransferWithoutQueue, flow, options)).toEqual(expected(queueTransferWithoutQueue, found));
  });
});
