import { CATALOGUE, type Flow, type JsonObject } from '@warmline/flow-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOf, contactOf } from '../../fixtures/calls.ts';
import { block, cases, flowOf, hangUp, orderFlow, say, to } from '../../fixtures/flows.ts';
import type { CallEvent } from './call-event.ts';
import { newCall, type CallState } from './call-state.ts';
import { takesOver, type Effect } from './effect.ts';
import { createStep, type Stepped } from './step.ts';

const BEGAN: CallEvent = { type: 'began', at: 0 };

function begin(flow: Flow): Stepped {
  return createStep(flow)(callOf(), BEGAN);
}

function refusalIn({ effects }: Stepped) {
  return effects.flatMap((effect) =>
    effect.type === 'record' && effect.event.type === 'refused' ? [effect.event] : [],
  )[0];
}

describe('createStep', () => {
  it('takes a call to the first thing that takes time, and records the way there', () => {
    const flow = flowOf(
      block('log', 'UpdateFlowLoggingBehavior', {}, to('greet')),
      say('greet', 'Hello', 'bye'),
      hangUp,
    );

    const { state, effects } = begin(flow);

    expect(state).toMatchObject({ at: 0, block: 'greet', blocksAtRest: 2, ended: false });
    expect(effects.map((effect) => (effect.type === 'record' ? effect.event.type : effect.type))).toEqual([
      'entered',
      'branched',
      'entered',
      'say',
    ]);
  });

  it('goes on where it was when the prompt is spoken', () => {
    const step = createStep(orderFlow());
    const { state } = step(callOf(), BEGAN);

    const next = step(state, { type: 'spoken', at: 2000 });

    expect(next.state).toMatchObject({ at: 2000, block: 'look-up' });
    expect(next.effects.at(-1)).toMatchObject({ type: 'invoke', function: 'order-status' });
  });

  it('ends a call whose caller hangs up, and lets nothing more happen to it', () => {
    const step = createStep(orderFlow());
    const { state } = step(callOf(), BEGAN);

    const gone = step(state, { type: 'hung-up', at: 900 });
    const after = step(gone.state, { type: 'spoken', at: 2000 });

    expect(gone.effects).toEqual([{ type: 'end', outcome: 'hung-up' }]);
    expect(after).toEqual({ state: gone.state, effects: [] });
  });

  it('takes the error branch of a block that the channel does not have', () => {
    const ask = block('ask', 'GetParticipantInput', { Text: 'Press.' }, to('x', { NoMatchingError: 'bye' }));
    const chat = callOf({}, { channel: 'CHAT' });

    const { effects } = createStep(flowOf(ask, hangUp))(chat, BEGAN);

    expect(effects).toContainEqual({
      type: 'record',
      event: expect.objectContaining({ type: 'branched', branch: 'NoMatchingError', to: 'bye' }) as unknown,
    });
  });

  it.each<[string, Flow, JsonObject]>([
    [
      'a type it does not know',
      flowOf(block('page', 'ShowView')),
      { reason: 'unknown-block-type', block: 'page', blockType: 'ShowView' },
    ],
    [
      'a start that is not there',
      { ...flowOf(hangUp), StartAction: 'gone' },
      { reason: 'missing-action', block: null },
    ],
    [
      'a way into nothing',
      flowOf(block('log', 'UpdateFlowLoggingBehavior', {}, to('gone'))),
      { reason: 'missing-action', block: 'log' },
    ],
    [
      'an error without a branch',
      flowOf(block('q', 'TransferContactToQueue', {}, { NextAction: 'q' })),
      { reason: 'missing-branch', block: 'q' },
    ],
    [
      'an operator it does not know',
      flowOf(
        block(
          'c',
          'Compare',
          { ComparisonValue: '$.Channel' },
          {
            NextAction: 'c',
            Conditions: [{ NextAction: 'c', Condition: { Operator: 'Exists', Operands: [] } }],
          },
        ),
      ),
      { reason: 'unknown-operator', block: 'c' },
    ],
    [
      'a circle in which no time passes',
      flowOf(block('c', 'Compare', { ComparisonValue: '$.Channel' }, cases({ VOICE: 'c' }, 'c'))),
      { reason: 'silent-loop', block: 'c' },
    ],
  ])('refuses %s, by name', (_what, flow, expected) => {
    const stepped = begin(flow);

    expect(refusalIn(stepped)).toMatchObject(expected);
    expect(stepped.state.ended).toBe(true);
    expect(stepped.effects.at(-1)).toEqual({ type: 'end', outcome: 'refused' });
  });

  it('lets a loop of 100 turns through 40 blocks pass', () => {
    const turns = block(
      'turns',
      'Loop',
      { LoopCount: '100' },
      cases({ ContinueLooping: 's0', DoneLooping: 'bye' }, 'bye'),
    );
    const through = Array.from({ length: 40 }, (_, index) =>
      block(`s${index}`, 'UpdateFlowLoggingBehavior', {}, to(index === 39 ? 'turns' : `s${index + 1}`)),
    );

    const { effects } = begin(flowOf(turns, ...through, hangUp));

    expect(effects.at(-1)).toEqual({ type: 'end', outcome: 'disconnected' });
  });

  it('refuses a call that nobody ends within an hour', () => {
    const step = createStep(flowOf(say('again', 'Hello', 'again')));
    const { state } = step(callOf(), BEGAN);

    const stepped = step(state, { type: 'spoken', at: 3_600_001 });

    expect(refusalIn(stepped)).toMatchObject({ reason: 'endless-call', block: 'again' });
  });

  it('throws on an event that answers nothing the call waits for', () => {
    const step = createStep(orderFlow());
    const { state } = step(callOf(), BEGAN);

    const early = () => step(state, { type: 'answered', at: 1, keys: '1' });

    expect(early).toThrow(/"answered" reached block "greet".*please report/);
  });

  it('is a pure function of plain JSON', () => {
    fc.assert(
      fc.property(anyFlow(), fc.array(anyAnswer(), { maxLength: 12 }), (flow, answers) => {
        const step = createStep(freeze(flow));
        let state: CallState = freeze(newCall(contactOf()));
        let event: CallEvent | undefined = BEGAN;
        let awaited: Effect | undefined;
        for (const answer of answers) {
          if (event === undefined) break;
          const once = step(state, freeze(event));
          const again = createStep(flow)(structuredClone(state), structuredClone(event));
          const revived = JSON.parse(JSON.stringify(once)) as Stepped;

          // As text, because a circle makes thousands of effects.
          expect(JSON.stringify(again)).toBe(JSON.stringify(once));
          expect(revived.state).toStrictEqual(once.state);
          expect(revived.effects.length).toBe(once.effects.length);
          expect(once.state.at).toBe(event.at);
          state = freeze(revived.state);
          awaited = once.effects.findLast(takesOver) ?? awaited;
          event = once.state.ended ? undefined : eventFor(awaited, once.state.at, answer);
        }
      }),
      { numRuns: 100 },
    );
  });
});

interface AnyAnswer {
  readonly milliseconds: number;
  readonly keys: string | null;
  readonly response: string;
  readonly fails: boolean;
  /** What happens in the background before. */
  readonly background: 'completed' | 'alarm' | null;
}

function anyAnswer(): fc.Arbitrary<AnyAnswer> {
  return fc.record({
    milliseconds: fc.nat(9000),
    keys: fc.constantFrom(null, '1', '2', '4711'),
    response: fc.constantFrom('{}', '{"state":"a"}', '[]', '{"state":{"deep":1}}'),
    fails: fc.boolean(),
    background: fc.constantFrom(null, null, 'completed', 'alarm'),
  });
}

/** What the world makes of the last effect, or of the function in the background; undefined where the call is over. */
function eventFor(effect: Effect | undefined, now: number, answer: AnyAnswer): CallEvent | undefined {
  const at = now + answer.milliseconds;
  const outcome = outcomeOf(answer);
  if (answer.background !== null && effect?.type !== 'start' && effect?.type !== 'end') {
    const completed = { type: 'completed', at, invocationId: 'i-1', seen: true, outcome } as const;
    return answer.background === 'alarm' ? { type: 'alarm', at } : completed;
  }
  if (effect?.type === 'start') return { type: 'accepted', at: now, invocationId: 'i-1' };
  if (effect?.type === 'say') return { type: 'spoken', at };
  if (effect?.type === 'ask') return { type: 'answered', at, keys: answer.keys };
  if (effect?.type !== 'invoke') return undefined;
  return {
    type: 'returned',
    at: Math.min(at, now + effect.limitMilliseconds),
    seen: at <= now + effect.limitMilliseconds,
    outcome,
  };
}

function outcomeOf({ fails, response }: AnyAnswer): Extract<CallEvent, { readonly type: 'completed' }>['outcome'] {
  const error = { errorType: 'Error', errorMessage: 'no' };
  return fails ? { kind: 'failed', error } : { kind: 'answered', response };
}

const WAITING = ['MessageParticipant', 'GetParticipantInput', 'InvokeLambdaFunction', 'Wait'];

/** Any blocks of any known type (and one unknown), joined anyhow: the ways may lead into nothing and round in circles. */
function anyFlow(): fc.Arbitrary<Flow> {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const name = fc.constantFrom(...names, 'nowhere');
  const action = fc.record({
    type: fc.constantFrom(...Object.keys(CATALOGUE), ...WAITING, ...WAITING, 'Unknown'),
    parameters: fc.constantFrom<JsonObject>(
      { Text: 'Hello $.External.state', StoreInput: 'False', LambdaFunctionARN: '${functions.f}', QueueId: 'q' },
      { Text: 'Hello', StoreInput: 'True', ComparisonValue: '$.External.state', LoopCount: '2', ContactFlowId: 'f' },
      {
        LambdaFunctionARN: 'arn',
        InvocationType: 'ASYNCHRONOUS',
        TimeLimitSeconds: '5',
        InterruptibleEvents: { a: { AsyncLambdaCompletionEvent: { Identifier: 'i-1' } } },
        ContinueExecution: 'TRUE',
        MinimumWaitTimeSeconds: '1',
        LambdaInvocationId: 'i-1',
        LoopCount: '1',
      },
      { LambdaFunctionARN: 'arn', Attributes: { '$.StoredCustomerInput': '$.External.state' }, LoopCount: 'x' },
    ),
    next: name,
    error: name,
    condition: name,
    operand: fc.constantFrom('a', '1', 'ContinueLooping', 'DoneLooping', 'Continue', 'WaitCompleted'),
  });
  return fc
    .tuple(...names.map(() => action))
    .map((actions) =>
      flowOf(
        ...actions.map(({ type, parameters, next, error, condition, operand }, index) =>
          block(
            names[index] ?? 'a',
            type,
            parameters,
            cases({ [operand]: condition }, next, { NoMatchingError: error }),
          ),
        ),
      ),
    );
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
