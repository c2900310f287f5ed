import { describe, expect, it } from 'vitest';
import { load, start, waitForFunction } from './asynchronous.fixture.ts';
import { type Row, action, compare, expected, flowOf, hangUp, invoke, verdicts } from './flow.fixture.ts';
import { loadWithoutStart } from './load-without-start.ts';

const ROWS: readonly Row[] = [
  [
    'passes a load after a start',
    flowOf(start('go', 'get', 'bye'), load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'refuses a load without one',
    flowOf(load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'get' }],
  ],
  [
    'refuses a Wait after a synchronous call',
    flowOf(invoke('ask', 'wait', 'bye'), waitForFunction('wait', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[1]', block: 'wait' }],
  ],
  [
    'warns where a failing start leads to the Wait',
    flowOf(start('go', 'wait', 'wait'), waitForFunction('wait', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[1]', block: 'wait', severity: 'warning' }],
  ],
  [
    'warns where one of several ways has no start',
    flowOf(compare('which', 'go', 'get'), start('go', 'get', 'bye'), load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [{ path: 'Actions[2]', block: 'get', severity: 'warning' }],
  ],
  [
    'passes an id that an attribute keeps',
    flowOf(load('get', 'bye', 'bye', 'bye', '$.Attributes.job'), hangUp('bye')),
    [],
  ],
  [
    'passes what follows a block that nobody knows',
    flowOf(action('odd', 'Invented', {}, { NextAction: 'get' }), load('get', 'bye', 'bye', 'bye'), hangUp('bye')),
    [],
  ],
  ['does not apply to blocks that no call reaches', flowOf(hangUp('bye'), load('get', 'bye', 'bye', 'bye')), []],
];

describe('loadWithoutStart', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(loadWithoutStart, flow)).toEqual(expected(loadWithoutStart, found));
  });
});
