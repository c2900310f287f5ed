import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesOf } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import {
  action,
  compare,
  conditions,
  errors,
  flowOf,
  hangUp,
  invoke,
  leading,
  loop,
  menu,
  say,
} from '../rules/flow.fixture.ts';
import { worstSilence } from './worst-silence.ts';

/** A Lambda block that waits so many seconds and leads to `next` either way. */
function wait(identifier: string, seconds: number, next: string, failed = next): Action {
  return invoke(identifier, next, failed, { InvocationTimeLimitSeconds: String(seconds) });
}

/** A silent block that takes no time. */
function note(identifier: string, next: string): Action {
  return action(
    identifier,
    'UpdateContactAttributes',
    { Attributes: { a: 'b' } },
    { NextAction: next, Errors: errors({ NoMatchingError: next }) },
  );
}

type Row = readonly [what: string, flow: Flow, seconds: number | null, blocks: readonly string[]];

const BYE = hangUp('bye');

/** Sends calls one way, and other contacts another. */
function byChannel(call: string, other: string): Action {
  return action(
    'which',
    'Compare',
    { ComparisonValue: '$.Channel' },
    { NextAction: other, Errors: errors({ NoMatchingCondition: other }), Conditions: conditions({ VOICE: call }) },
  );
}

const ROWS: readonly Row[] = [
  ['is nothing in a flow without actions', flowOf(), 0, []],
  [
    'does not count what only chats and tasks come to',
    flowOf(byChannel('one', 'two'), wait('one', 3, 'bye'), wait('two', 8, 'bye'), BYE),
    3,
    ['one'],
  ],
  [
    'is bounded by the Loop that counts least, where several bound it',
    flowOf(
      loop('checks', 'pauses', 'bye', '50'),
      loop('pauses', 'one', 'two', '2'),
      wait('one', 3, 'checks'),
      say('two', 'checks'),
      BYE,
    ),
    6,
    ['one'],
  ],
  [
    'goes on through blocks that the catalogue does not describe and that make no sound',
    flowOf(
      wait('one', 8, 'voice'),
      action('voice', 'UpdateContactTextToSpeechVoice', {}, { NextAction: 'two' }),
      wait('two', 8, 'bye'),
      BYE,
    ),
    16,
    ['one', 'two'],
  ],
  [
    'is broken by a block that speaks, described or not',
    flowOf(
      wait('one', 8, 'bot'),
      action('bot', 'ConnectParticipantWithLexBot', {}, { NextAction: 'two' }),
      wait('two', 7, 'bye'),
      BYE,
    ),
    8,
    ['one'],
  ],
  ['is nothing in a flow without functions', flowOf(say('hello', 'bye'), BYE), 0, []],
  ['is what one block waits', flowOf(wait('ask', 5, 'bye'), BYE), 5, ['ask']],
  [
    'is what Connect waits at most where the block does not say',
    flowOf(invoke('ask', 'bye', 'bye', { InvocationTimeLimitSeconds: '$.Attributes.limit' }), BYE),
    8,
    ['ask'],
  ],
  [
    'is nothing where the function is not waited for',
    flowOf(invoke('ask', 'bye', 'bye', { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: '60' }), BYE),
    0,
    [],
  ],
  [
    'adds up a chain, whatever silent stands between',
    flowOf(wait('one', 3, 'note'), note('note', 'two'), wait('two', 4, 'bye'), BYE),
    7,
    ['one', 'two'],
  ],
  [
    'begins anew after a prompt',
    flowOf(wait('one', 3, 'hello'), say('hello', 'two'), wait('two', 4, 'bye'), BYE),
    4,
    ['two'],
  ],
  [
    'begins anew after a question',
    flowOf(wait('one', 3, 'keys'), menu('keys', { '1': 'two' }, 'two'), wait('two', 4, 'bye'), BYE),
    4,
    ['two'],
  ],
  [
    'goes on where the contact cannot leave the flow, for nothing was heard meanwhile',
    flowOf(
      wait('one', 3, 'go'),
      action(
        'go',
        'TransferToFlow',
        { ContactFlowId: 'x' },
        { NextAction: 'two', Errors: errors({ NoMatchingError: 'two' }) },
      ),
      wait('two', 4, 'bye'),
      BYE,
    ),
    7,
    ['one', 'two'],
  ],
  [
    'ends where the contact leaves the flow, and begins anew where it comes back',
    flowOf(
      wait('one', 3, 'module'),
      action('module', 'InvokeFlowModule', { FlowModuleId: 'x' }, { NextAction: 'two' }),
      wait('two', 4, 'bye'),
      BYE,
    ),
    4,
    ['two'],
  ],
  [
    'begins anew after a block of a type that nobody knows',
    flowOf(wait('one', 3, 'odd'), action('odd', 'Invented', {}, { NextAction: 'two' }), wait('two', 4, 'bye'), BYE),
    4,
    ['two'],
  ],
  [
    'takes the longer of two branches',
    flowOf(compare('check', 'one', 'two'), wait('one', 3, 'bye'), wait('two', 4, 'bye'), BYE),
    4,
    ['two'],
  ],
  [
    'follows the failure of a function',
    flowOf(wait('one', 3, 'hello', 'two'), wait('two', 4, 'hello'), say('hello', 'bye'), BYE),
    7,
    ['one', 'two'],
  ],
  [
    'takes the first of two that are as long',
    flowOf(compare('check', 'two', 'one'), wait('one', 4, 'bye'), wait('two', 4, 'bye'), BYE),
    4,
    ['one'],
  ],
  [
    'does not count blocks that no call reaches',
    flowOf(wait('one', 3, 'bye'), BYE, wait('lost', 8, 'bye')),
    3,
    ['one'],
  ],
  [
    'does not count in a flow whose start is gone',
    { ...flowOf(wait('one', 3, 'bye'), BYE), StartAction: 'gone' },
    0,
    [],
  ],
  ['is without bound where a function tries itself again', flowOf(wait('one', 3, 'bye', 'one'), BYE), null, ['one']],
  [
    'is without bound where two try each other, and names the circle alone',
    flowOf(wait('before', 1, 'one'), wait('one', 3, 'two'), wait('two', 4, 'one')),
    null,
    ['one', 'two'],
  ],
  ['is nothing on a circle where nobody waits', flowOf(note('one', 'two'), note('two', 'one')), 0, []],
  ['is bounded by a prompt on the circle', flowOf(wait('one', 3, 'hello'), say('hello', 'one')), 3, ['one']],
  ['counts the turns of a loop', flowOf(loop('again', 'ask', 'bye'), wait('ask', 5, 'again'), BYE), 15, ['ask']],
  [
    'counts the turns of a loop that counts in a number',
    flowOf(loop('again', 'ask', 'bye', 2), wait('ask', 5, 'again'), BYE),
    10,
    ['ask'],
  ],
  ['takes no turn in a loop of none', flowOf(loop('again', 'ask', 'bye', '0'), wait('ask', 5, 'again'), BYE), 0, []],
  [
    'counts 100 turns where the flow does not say how many',
    flowOf(loop('again', 'ask', 'bye', '$.Attributes.turns'), wait('ask', 5, 'again'), BYE),
    500,
    ['ask'],
  ],
  [
    'counts what comes before and after a loop',
    flowOf(wait('one', 1, 'again'), loop('again', 'ask', 'two'), wait('ask', 5, 'again'), wait('two', 2, 'bye'), BYE),
    18,
    ['one', 'ask', 'two'],
  ],
  [
    'counts one turn more where the loop is entered in its middle',
    flowOf(wait('ask', 5, 'again'), loop('again', 'ask', 'bye'), BYE),
    20,
    ['ask'],
  ],
  [
    'takes the longer of two branches in every turn',
    flowOf(
      loop('again', 'check', 'bye'),
      compare('check', 'one', 'two'),
      wait('one', 3, 'again'),
      wait('two', 4, 'again'),
      BYE,
    ),
    12,
    ['two'],
  ],
  [
    'counts the way that leaves a loop from its last turn',
    flowOf(loop('again', 'ask', 'bye'), wait('ask', 5, 'again', 'two'), wait('two', 8, 'bye'), BYE),
    23,
    ['ask', 'two'],
  ],
  [
    'multiplies a loop in a loop',
    flowOf(loop('outer', 'inner', 'bye', '2'), loop('inner', 'ask', 'outer', '3'), wait('ask', 5, 'inner'), BYE),
    30,
    ['ask'],
  ],
  [
    'adds up two loops in a loop',
    flowOf(
      loop('outer', 'first', 'bye', '2'),
      loop('first', 'one', 'second', '3'),
      wait('one', 1, 'first'),
      loop('second', 'two', 'outer', '4'),
      wait('two', 2, 'second'),
      BYE,
    ),
    22,
    ['one', 'two'],
  ],
  [
    'is without bound where a function in a loop tries itself again',
    flowOf(loop('again', 'ask', 'bye'), wait('ask', 5, 'again', 'ask'), BYE),
    null,
    ['ask'],
  ],
  [
    'is without bound where the end of a loop leads back into it',
    flowOf(loop('again', 'ask', 'note'), wait('ask', 5, 'again'), note('note', 'again')),
    null,
    ['ask'],
  ],
  [
    'counts once what stands between the end of a loop and its next prompt',
    flowOf(loop('again', 'hello', 'ask'), say('hello', 'again'), wait('ask', 5, 'again')),
    5,
    ['ask'],
  ],
  [
    'takes the NextAction of a loop for the end that it does not name',
    flowOf(
      leading(loop('again', 'ask', 'bye'), { NextAction: 'two', Conditions: conditions({ ContinueLooping: 'ask' }) }),
      wait('ask', 5, 'again'),
      wait('two', 1, 'bye'),
      BYE,
    ),
    16,
    ['ask', 'two'],
  ],
  [
    'does not follow the error of a loop that says how many turns it takes',
    flowOf(
      leading(loop('again', 'ask', 'bye'), {
        NextAction: 'bye',
        Conditions: conditions({ ContinueLooping: 'ask', DoneLooping: 'bye' }),
        Errors: errors({ NoMatchingError: 'ask' }),
      }),
      wait('ask', 5, 'again'),
      BYE,
    ),
    15,
    ['ask'],
  ],
  [
    'copes with names that every JavaScript object has',
    flowOf(wait('__proto__', 1, 'constructor'), wait('constructor', 2, 'toString'), wait('toString', 3, 'bye'), BYE),
    6,
    ['__proto__', 'constructor', 'toString'],
  ],
];

/** Small flows that come back on themselves often: Lambda blocks, loops, comparisons, a prompt. */
const windingFlow: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const target = fc.nat(size).map((index) => (index === size ? 'bye' : `b${index}`));
  const block = fc.tuple(
    fc.constantFrom('wait', 'loop', 'compare', 'say'),
    target,
    target,
    fc.integer({ min: 0, max: 3 }),
  );
  return fc.tuple(...Array.from({ length: size }, () => block)).map((blocks) =>
    flowOf(
      ...blocks.map(([kind, one, other, count], index) => {
        const identifier = `b${index}`;
        if (kind === 'wait') return wait(identifier, 1 + count, one, other);
        if (kind === 'loop') return loop(identifier, one, other, String(count));
        return kind === 'say' ? say(identifier, one) : compare(identifier, one, other);
      }),
      BYE,
    ),
  );
});

/** One way through a flow, as the service would go: `choose` picks branches, loops count. Gives the longest silence on it. */
function silenceOfWay(flow: Flow, choose: (count: number) => number, steps: number): number {
  const blocks = new Map(flow.Actions.map((one) => [one.Identifier, one]));
  const turns = new Map<string, number>();
  let [silence, longest] = [0, 0];
  let block = blocks.get(flow.StartAction);
  for (let step = 0; step < steps && block !== undefined; step++) {
    const { Identifier, Type, Parameters }: Action = block;
    const branches = branchesOf(block);
    if (Type === 'MessageParticipant') silence = 0;
    if (Type === 'InvokeLambdaFunction') silence += Number(Parameters?.['InvocationTimeLimitSeconds']);
    longest = Math.max(longest, silence);
    let name: string | undefined;
    if (Type === 'Loop') {
      const taken = turns.get(Identifier) ?? 0;
      const done = taken >= Number(Parameters?.['LoopCount']);
      turns.set(Identifier, done ? 0 : taken + 1);
      name = done ? 'DoneLooping' : 'ContinueLooping';
    }
    const open = name === undefined ? branches : branches.filter((branch) => branch.name === name);
    block = blocks.get(open[choose(open.length)]?.target ?? '');
  }
  return longest;
}

describe('worstSilence', () => {
  it.each(ROWS)('%s', (_, flow, seconds, blocks) => {
    expect(worstSilence(flow)).toEqual({ seconds, blocks });
  });

  it('is no less than the silence on any way that a call can go', () => {
    fc.assert(
      fc.property(windingFlow, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (flow, choices) => {
        let turn = 0;
        const choose = (count: number): number => (choices[turn++ % choices.length] ?? 0) % Math.max(1, count);
        const { seconds } = worstSilence(flow);

        expect(silenceOfWay(flow, choose, 400)).toBeLessThanOrEqual(seconds ?? Infinity);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([2000, 20_000])('adds up a chain of %i blocks in little time', (length) => {
    const chain = Array.from({ length }, (_, index) => wait(`b${index}`, 1, `b${index + 1}`));
    const started = performance.now();

    const { seconds, blocks } = worstSilence(flowOf(...chain));

    expect([seconds, blocks.length]).toEqual([length, length]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('gives up on loops in loops that would count for years', () => {
    const nested = Array.from({ length: 100 }, (_, index) =>
      loop(`b${index}`, `b${index + 1}`, index === 0 ? 'bye' : `b${index - 1}`, '100'),
    );

    const { seconds } = worstSilence(flowOf(...nested, wait('b100', 1, 'b99'), BYE));

    expect(seconds).toBeNull();
  });
});
