import { describe, expect, it } from 'vitest';
import {
  type OptionRow,
  action,
  compare,
  conditions,
  errors,
  expected,
  flowOf,
  hangUp,
  loop,
  say,
  toQueue,
  verdicts,
  withOptions,
} from './flow.fixture.ts';
import { endlessCircle } from './endless-circle.ts';

const ROWS: readonly OptionRow[] = [
  [
    'passes a circle with a way out',
    flowOf(say('hello', 'check'), compare('check', 'hello', 'bye'), hangUp('bye')),
    [],
  ],
  ['finds one without', flowOf(say('hello', 'again'), say('again', 'hello')), [{ path: 'Actions[0]', block: 'hello' }]],
  ['finds a block that leads to itself', flowOf(say('hello', 'hello')), [{ path: 'Actions[0]', block: 'hello' }]],
  [
    'refuses one in which nothing is heard',
    flowOf(compare('one', 'two', 'two'), compare('two', 'one', 'one')),
    [{ path: 'Actions[0]', block: 'one', severity: 'error' }],
  ],
  [
    'finds one whose Loop leads back into it',
    flowOf(loop('again', 'hello', 'hello'), say('hello', 'again')),
    [{ path: 'Actions[0]', block: 'again' }],
  ],
  ['passes one that a transfer leaves', flowOf(say('hello', 'queue'), toQueue('queue', 'hello')), []],
  [
    'passes one that leads nowhere: that is another rule’s business',
    flowOf(say('hello', 'check'), compare('check', 'hello', 'gone')),
    [],
  ],
  [
    'passes one with a block that nobody knows',
    flowOf(say('hello', 'odd'), action('odd', 'Invented', {}, { NextAction: 'hello' })),
    [],
  ],
  [
    'does not apply to what runs during a Wait, which ends it',
    flowOf(
      action(
        'wait',
        'Wait',
        { TimeLimitSeconds: '60', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' },
        {
          NextAction: 'bye',
          Errors: errors({ NoMatchingError: 'bye' }),
          Conditions: conditions({ Continue: 'hold', WaitCompleted: 'bye' }),
        },
      ),
      say('hold', 'hold'),
      hangUp('bye'),
    ),
    [],
  ],
  ['does not apply to queue flows', flowOf(say('hello', 'hello')), [], { flowType: 'CUSTOMER_QUEUE' }],
  ['does not apply to a circle that no call reaches', flowOf(hangUp('bye'), say('hello', 'hello')), []],
];

describe('endlessCircle', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(endlessCircle, flow, options)).toEqual(expected(endlessCircle, found));
  });
});
