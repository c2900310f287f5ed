import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { action, compare, conditions, errors, flowOf, hangUp, loop, say } from '../rules/flow.fixture.ts';
import { silences } from './silences.ts';
import { meanwhile, wait } from './winding-flow.fixture.ts';

const BYE = hangUp('bye');

/** A prompt of so many seconds of speech, and a pause after it. */
function speak(identifier: string, next: string, seconds: number, pause = 0): Action {
  const words = 'x'.repeat(15 * seconds);
  return say(identifier, next, { SSML: pause === 0 ? words : `${words}<break time="${pause}s"/>` });
}

/** A prompt, a Wait of 20 seconds, what happens meanwhile, and a prompt after it. */
function waiting(...branch: readonly Action[]): readonly Action[] {
  const [first] = branch;
  return [
    say('before', 'wait'),
    meanwhile('wait', 20, first?.Identifier ?? 'gone', 'after'),
    say('after', 'bye'),
    BYE,
    ...branch,
  ];
}

type Row = readonly [what: string, actions: readonly Action[], found: Readonly<Record<string, number>>];

/** Found are the worst silences, by where they begin. */
const ROWS: readonly Row[] = [
  ['is silent for all of the Wait where the branch leads nowhere', waiting(), { before: 20 }],
  [
    'is silent for all of the Wait where the branch says nothing',
    waiting(compare('check', 'bye', 'bye')),
    { before: 20 },
  ],
  [
    'is silent for all of the Wait where the branch turns in a circle',
    waiting(compare('check', 'check', 'check')),
    { before: 20 },
  ],
  ['is silent after the last prompt of the branch', waiting(speak('one', 'bye', 6)), { wait: 14 }],
  [
    'is silent after several prompts for the rest alone',
    waiting(speak('one', 'two', 6), speak('two', 'bye', 4)),
    { wait: 10 },
  ],
  [
    'is not silent where the prompts last for longer than the Wait',
    waiting(speak('one', 'two', 12), speak('two', 'bye', 12)),
    {},
  ],
  [
    'counts pauses between the prompts, which the event may cut short',
    waiting(speak('one', 'two', 5, 3), speak('two', 'bye', 20)),
    { one: 3, wait: 3 },
  ],
  [
    'counts a function of the branch as one that may answer at once, or take all it may',
    waiting(speak('one', 'ask', 5), wait('ask', 7, 'two'), speak('two', 'bye', 5)),
    { one: 7, wait: 10 },
  ],
  [
    'counts what comes before the first prompt of the branch with what came before the Wait',
    waiting(wait('ask', 7, 'one'), speak('one', 'bye', 20)),
    { before: 7 },
  ],
  [
    'takes the branch that falls silent first',
    waiting(compare('check', 'one', 'two'), speak('one', 'bye', 6), speak('two', 'bye', 15)),
    { wait: 14 },
  ],
  [
    'is silent for all of the Wait where one way through the branch says nothing',
    waiting(compare('check', 'one', 'bye'), speak('one', 'bye', 6)),
    { before: 20, wait: 20 },
  ],
  [
    'counts the turns that a loop of comfort prompts takes',
    waiting(loop('again', 'one', 'bye', '4'), speak('one', 'again', 2, 2)),
    { one: 2, wait: 6 },
  ],
  [
    'counts the turns of loops in loops',
    waiting(
      loop('outer', 'inner', 'bye', '2'),
      loop('inner', 'one', 'pause', '3'),
      speak('one', 'inner', 2),
      speak('pause', 'outer', 1),
    ),
    { wait: 6 },
  ],
  [
    'takes a loop of unknown length for over at once',
    waiting(loop('again', 'one', 'bye', '$.Attributes.turns'), speak('one', 'again', 2, 2)),
    { before: 20, one: 2, wait: 20 },
  ],
  [
    'takes a loop that is left in its first turn for left then',
    waiting(loop('again', 'one', 'bye', '9'), speak('one', 'check', 4), compare('check', 'bye', 'again')),
    { wait: 16 },
  ],
  [
    'is never silent for the rest where comfort goes on without end',
    waiting(speak('one', 'two', 2, 1), speak('two', 'one', 2, 3)),
    { one: 1, two: 3, wait: 3 },
  ],
  [
    'finds the quickest way out of a circle that nothing counts',
    waiting(speak('one', 'check', 3), compare('check', 'bye', 'one')),
    { wait: 17 },
  ],
  [
    'does not wait where the contact has left',
    waiting(
      speak('one', 'go', 3),
      action(
        'go',
        'TransferToFlow',
        { ContactFlowId: 'x' },
        { NextAction: 'two', Errors: errors({ NoMatchingError: 'two' }) },
      ),
      speak('two', 'bye', 30),
    ),
    {},
  ],
  [
    'goes on after the Wait in the silence of its end',
    [meanwhile('wait', 10, 'one', 'ask'), speak('one', 'bye', 4), wait('ask', 8, 'bye'), BYE],
    { 'call-start': 8, wait: 14 },
  ],
  [
    'waits without a branch where the flow has none, and where it is not told to continue',
    [
      say('before', 'wait'),
      action('wait', 'Wait', { TimeLimitSeconds: '5', ContinueExecution: 'TRUE' }, { NextAction: 'other' }),
      action(
        'other',
        'Wait',
        { TimeLimitSeconds: '4' },
        { NextAction: 'bye', Conditions: conditions({ Continue: 'bye', WaitCompleted: 'bye' }) },
      ),
      BYE,
    ],
    { before: 9 },
  ],
];

describe('silences of a Wait that goes on meanwhile', () => {
  it.each(ROWS)('%s', (_, actions, found) => {
    const { ways } = silences(flowOf(...actions));

    const entries = ways.map(({ from, seconds }) => ['block' in from ? from.block : from.after, seconds]);
    expect(Object.fromEntries(entries.toReversed())).toEqual(found);
  });
});
