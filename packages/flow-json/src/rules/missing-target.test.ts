import { describe, expect, it } from 'vitest';
import { type Row, compare, errors, expected, flowOf, hangUp, leading, say, verdicts } from './flow.fixture.ts';
import { missingTarget } from './missing-target.ts';

const ROWS: readonly Row[] = [
  ['passes targets that exist', flowOf(compare('check', 'yes', 'bye'), say('yes', 'bye'), hangUp('bye')), []],
  [
    'refuses a NextAction that leads nowhere',
    flowOf(leading(say('hello', 'bye'), { NextAction: 'gone' }), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.NextAction', block: 'hello' }],
  ],
  [
    'refuses an error branch that leads nowhere',
    flowOf(
      leading(say('hello', 'bye'), { NextAction: 'bye', Errors: errors({ NoMatchingError: 'gone' }) }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[0]', block: 'hello' }],
  ],
  [
    'refuses a condition that leads nowhere',
    flowOf(compare('check', 'gone', 'bye'), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Conditions[0]', block: 'check' }],
  ],
  [
    'refuses what saved drafts write for branches that were never wired',
    flowOf(
      leading(say('one', 'bye'), { NextAction: '' }),
      leading(say('two', 'bye'), { NextAction: '$end' }),
      hangUp('bye'),
    ),
    [
      { path: 'Actions[0].Transitions.NextAction', block: 'one' },
      { path: 'Actions[1].Transitions.NextAction', block: 'two' },
    ],
  ],
  ['does not apply to actions without transitions', flowOf(hangUp('bye')), []],
];

describe('missingTarget', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(missingTarget, flow)).toEqual(expected(missingTarget, found));
  });
});
