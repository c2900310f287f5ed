import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../catalogue/action-definition.ts';
import { decompile } from '../../decompile/decompile.ts';
import { runModule } from '../../decompile/run-module.fixture.ts';
import { emit } from '../../emit.ts';
import { readsAnswer } from '../../facts/answer-readers.ts';
import { blocksFrom } from '../../facts/blocks-from.ts';
import { factsOf } from '../../facts/facts.ts';
import { answers } from '../../facts/lambda-block.ts';
import { chainsLongerThan } from '../../facts/lambda-chains.ts';
import { pollingLoops } from '../../facts/polling-loops.ts';
import type { Flow } from '../../flow/flow.ts';
import { asynchronousLadder, ASYNCHRONOUS_TIME_LIMIT } from '../../ladder/asynchronous-ladder.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { stateMachineLadder, STATE_MACHINE_TIME_LIMIT } from '../../ladder/state-machine-ladder.ts';
import { LAMBDA_LIMITS } from '../../lambda-limits.ts';
import { lint } from '../../lint.ts';
import { parse } from '../../parse.ts';
import { silences } from '../../silence/silences.ts';
import { contactFlow } from '../contact-flow.ts';
import type { CallBranch } from '../call.ts';
import { lambdaFunction } from '../lambda-function.ts';
import { text } from '../text.ts';
import { writeActions } from '../write-actions.ts';
import { type Order, sorry } from './job.fixture.ts';

/** An integration and how a flow uses it. */
interface Made {
  readonly limits: Ladder;
  readonly every: number;
  readonly texts: readonly string[];
  readonly channels: readonly Channel[];
  readonly usage: keyof typeof USAGES;
}

type Lookup = ReturnType<typeof lambdaFunction<() => Order>>;

const USAGES = {
  invoke: (lookUp) => (call) => {
    call.say('One moment.');
    const { state } = call.invoke(lookUp, { parameters: { id: '1' }, onFailure: sorry });
    call.say(text`It is ${state}.`);
  },
  'start and collect': (lookUp) => (call) => {
    const first = call.start(lookUp, { parameters: { id: '1' }, onFailure: sorry });
    call.say('And the other one.');
    const second = call.start(lookUp, { parameters: { id: '2' }, onFailure: sorry });
    call.say('One moment.');
    call.say(text`It is ${call.collect(first, { onFailure: sorry }).state}.`);
    call.say(text`It is ${call.collect(second, { onFailure: sorry }).state}.`);
  },
  retry: (lookUp) => (call) => {
    call.say('One moment.');
    const { state } = call.retry(lookUp, { times: 2, between: 'Once more.', onFailure: sorry });
    call.say(text`It is ${state}.`);
  },
  'invoke in a loop': (lookUp) => (call) => {
    call.repeat(3, (call, loop) => {
      const { state } = call.invoke(lookUp, {
        onFailure: (call) => {
          call.say('Sorry.');
          call.leave(loop);
        },
      });
      call.when(state, { shipped: (call) => call.leave(loop) });
      call.say('Not yet.');
    });
  },
} as const satisfies Record<string, (lookUp: Lookup) => CallBranch>;

const anyLimits: fc.Arbitrary<Ladder> = fc.oneof(
  fc.integer({ min: ASYNCHRONOUS_TIME_LIMIT.minimum, max: ASYNCHRONOUS_TIME_LIMIT.maximum }).map(asynchronousLadder),
  fc.integer({ min: STATE_MACHINE_TIME_LIMIT.minimum, max: STATE_MACHINE_TIME_LIMIT.maximum }).map(stateMachineLadder),
);

const anyMade: fc.Arbitrary<Made> = fc.record({
  limits: anyLimits,
  every: fc.integer({ min: 2, max: 20 }),
  texts: fc.subarray(
    ['Still looking.', 'Q & A.', '<speak>Thank <emphasis>you</emphasis>.</speak>', 'Hello $.Attributes.n.'],
    {
      minLength: 1,
    },
  ),
  channels: fc.constantFrom<readonly Channel[]>([], ['VOICE'], ['CHAT', 'TASK'], ['VOICE', 'CHAT']),
  usage: fc.constantFrom(...(Object.keys(USAGES) as (keyof typeof USAGES)[])),
});

function bodyOf({ limits, every, texts, usage }: Made): CallBranch {
  return USAGES[usage](lambdaFunction<() => Order>({ name: 'look-up', limits, comfort: { every, texts } }));
}

/** The flow, not laid out: that takes its time. */
function flowOf(made: Made): Flow {
  const { start, actions } = writeActions({ type: 'CONTACT_FLOW', channels: made.channels }, bodyOf(made), {});
  return { Version: '2019-10-30', StartAction: start, Metadata: {}, Actions: actions };
}

/** Laid out and decompiled, each takes its time. */
const FEW = { numRuns: 8 };

const QUICK = new Map([['look-up-invoker', 1]]);

describe('flows with work that Connect does not wait for', () => {
  it('give lint no error and no warning but for silence that was wished for', () => {
    fc.assert(
      fc.property(anyMade, (made) => {
        const issues = lint(flowOf(made), {
          channels: made.channels,
          silenceBudgetSeconds: made.every > 4 ? Infinity : 8,
        });

        expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      }),
    );
  });

  it('leave a caller in silence no longer than is said, where the invoker answers within a second', () => {
    fc.assert(
      fc.property(anyMade, (made) => {
        const { ways } = silences(flowOf(made), { latencies: QUICK });

        const voice = made.channels.length === 0 || made.channels.includes('VOICE');
        expect(voice ? ways.filter(({ expectedSeconds }) => (expectedSeconds ?? Infinity) > made.every) : []).toEqual(
          [],
        );
      }),
    );
  });

  it('read no answer behind a block that failed, but for one of a later block', () => {
    fc.assert(
      fc.property(anyMade, (made) => {
        const facts = factsOf(flowOf(made));
        const failed = facts.blocks
          .filter(answers)
          .flatMap(({ branches }) => branches.filter(({ kind }) => kind === 'error').map(({ target }) => target));

        const after = blocksFrom(facts, failed, (block, { kind }) => !(answers(block) && kind === 'next'));

        expect([...after].filter(readsAnswer)).toEqual([]);
      }),
    );
  });

  it('send a chat no more checks between two messages than a chain of Lambda blocks may hold, at worst', () => {
    fc.assert(
      fc.property(anyMade, (made) => {
        fc.pre('invoker' in made.limits && made.channels.includes('CHAT'));
        const flow = flowOf(made);
        // What a Wait does to a chain is not documented, so here it takes no time and breaks none.
        const Actions = flow.Actions.map((action) =>
          action.Type === 'Wait' ? { ...action, Type: 'TagContact' } : action,
        );

        const chains = chainsLongerThan(LAMBDA_LIMITS.chainSeconds - 1, factsOf({ ...flow, Actions }));

        expect(chains).toEqual([]);
      }),
    );
  });

  it('check for longer than the state machine may run, for certain', () => {
    fc.assert(
      fc.property(anyMade, (made) => {
        fc.pre('machineSeconds' in made.limits);
        const { machineSeconds } = made.limits;

        const loops = pollingLoops(flowOf(made));

        expect(loops.length).toBeGreaterThan(0);
        expect(loops.filter(({ seconds }) => seconds <= machineSeconds)).toEqual([]);
      }),
    );
  });

  it('stay small, come out the same each time, and survive writing, reading and decompiling', () => {
    fc.assert(
      fc.property(anyMade, (made) => {
        const { content } = contactFlow({ name: 'Test', channels: made.channels }, bodyOf(made));
        const written = emit(content);

        const read = parse(written);
        const { Actions, StartAction } = runModule(decompile(content, { name: 'Test' }).code).content;

        expect(content.Actions.length).toBeLessThan(120);
        expect(flowOf(made).Actions).toEqual(content.Actions);
        expect(read.ok && emit(read.flow)).toBe(written);
        expect({ StartAction, Actions }).toEqual({ StartAction: content.StartAction, Actions: content.Actions });
      }),
      FEW,
    );
  });
});
