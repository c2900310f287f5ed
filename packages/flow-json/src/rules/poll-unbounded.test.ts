import { describe, expect, it } from 'vitest';
import {
  type OptionRow,
  compare,
  expected,
  flowOf,
  hangUp,
  invoke,
  loop,
  menu,
  say,
  verdicts,
  withOptions,
} from './flow.fixture.ts';
import { pollUnbounded } from './poll-unbounded.ts';

const POLL = [
  invoke('ask', 'check', 'sorry'),
  compare('check', 'bye', 'wait', { ComparisonValue: '$.External.state' }),
];

const ROWS: readonly OptionRow[] = [
  [
    'finds a circle that asks until the answer is another one',
    flowOf(...POLL, say('wait', 'ask'), say('sorry', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'ask' }],
  ],
  [
    'passes one with a Loop',
    flowOf(...POLL, say('wait', 'again'), loop('again', 'ask', 'sorry'), say('sorry', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'finds one whose Loop begins again',
    flowOf(...POLL, say('wait', 'again'), loop('again', 'ask', 'ask'), say('sorry', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'ask' }],
  ],
  [
    'passes one that asks the caller',
    flowOf(...POLL, menu('wait', { '1': 'ask' }, 'bye'), say('sorry', 'bye'), hangUp('bye')),
    [],
  ],
  [
    'passes a circle that compares something else',
    flowOf(invoke('ask', 'check', 'bye'), compare('check', 'bye', 'wait'), say('wait', 'ask'), hangUp('bye')),
    [],
  ],
  [
    'does not apply to queue flows',
    flowOf(...POLL, say('wait', 'ask'), say('sorry', 'bye'), hangUp('bye')),
    [],
    { flowType: 'CUSTOMER_QUEUE' },
  ],
];

describe('pollUnbounded', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(pollUnbounded, flow, options)).toEqual(expected(pollUnbounded, found));
  });
});
