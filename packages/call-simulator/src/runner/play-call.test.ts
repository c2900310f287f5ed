import type { Flow } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { block, cases, flowOf, hangUp, invoke, orderFlow, say, to } from '../../fixtures/flows.ts';
import { SimulatorUsageError } from '../errors.ts';
import type { ScenarioDocument } from '../scenario/scenario.ts';
import { summarise } from '../trace/summarise.ts';
import type { PlayableFunction } from './open-functions.ts';
import { playCall } from './play-call.ts';

async function play(flow: Flow, scenario: ScenarioDocument = {}, functions: Record<string, PlayableFunction> = {}) {
  const trace = await playCall({ flow, scenario, functions });
  const { heard, ...summary } = summarise(trace);
  const invoked = trace.events.flatMap((event) => (event.type === 'invoked' ? [event] : []));
  return { ...summary, heard, said: heard.map(({ text }) => text), invoked, limit: summary.limits[0]?.limit };
}

const stated = (words: NonNullable<ScenarioDocument['functions']>[string]) => ({
  functions: { 'order-status': words },
});

/** Functions called one after the other, `$.External.state` spoken at the end; each block waits 8 s. */
function chain(count: number, between: readonly ReturnType<typeof say>[] = []): Flow {
  const blocks = Array.from({ length: count }, (_, index) => {
    const next = index === count - 1 ? 'tell' : (between[index]?.Identifier ?? `f${index + 1}`);
    return invoke(`f${index}`, next, 'sorry');
  });
  return flowOf(...blocks, ...between, say('tell', 'Done', 'bye'), say('sorry', 'Sorry', 'bye'), hangUp);
}

describe('playCall', () => {
  it('plays a call against a plain function, with the latency that the scenario states', async () => {
    const call = await play(orderFlow(), stated({ latencyMilliseconds: 1200 }), {
      'order-status': () => ({ state: 'shipped' }),
    });

    expect(call.outcome).toBe('disconnected');
    expect(call.heard).toEqual([
      { at: 0, text: 'Thanks for calling. One moment.' },
      { at: 3.267, text: 'Your order is shipped.' },
    ]);
    expect(call.silence).toEqual({ longestSeconds: 1.2, totalSeconds: 1.2 });
    expect(call.seconds).toBe(4.734);
  });

  it('gives the same trace every time', async () => {
    const functions = { 'order-status': () => ({ state: 'shipped' }) };

    const traces = [await playCall({ flow: orderFlow(), functions }), await playCall({ flow: orderFlow(), functions })];

    expect(traces[0]).toEqual(traces[1]);
  });

  it('hands a function its own copy of the event', async () => {
    const functions: Record<string, PlayableFunction> = {
      'order-status': (event) => {
        Object.assign(event.Details.ContactData.Attributes, { spoilt: 'yes' });
        return {};
      },
    };
    const compare = block(
      'c',
      'Compare',
      { ComparisonValue: '$.Attributes.spoilt' },
      cases({ yes: 'sorry' }, 'bye', { NoMatchingCondition: 'bye' }),
    );

    const call = await play(
      flowOf(invoke('f', 'c', 'bye'), compare, say('sorry', 'Spoilt', 'bye'), hangUp),
      {},
      functions,
    );

    expect(call.said).toEqual([]);
  });

  // Attempts, the length of the call, and the limit, for functions that fail after so many milliseconds in a block of 8 s.
  it.each([
    [0, 4, 0, 'lambda-error'],
    [1000, 4, 4, 'lambda-error'],
    [1999, 4, 7.996, 'lambda-error'],
    [2000, 4, 8, 'lambda-error'],
    [2001, 4, 8, 'lambda-time-limit'],
    [3000, 3, 8, 'lambda-time-limit'],
    [4000, 2, 8, 'lambda-error'],
    [8000, 1, 8, 'lambda-error'],
    [8001, 1, 8, 'lambda-time-limit'],
  ])(
    'calls a function that fails after %i ms %i times in %d s: %s',
    async (latencyMilliseconds, calls, seconds, limit) => {
      const flow = flowOf(invoke('f', 'bye', 'bye'), hangUp);

      const call = await play(flow, stated({ fails: 'error', latencyMilliseconds }));

      expect(call.invoked.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4].slice(0, calls));
      expect(call.seconds).toBe(seconds);
      expect(call.limit).toBe(limit);
    },
  );

  it.each([
    ['throttled', 'lambda-throttled', 4, 0],
    ['hangs', 'lambda-hung', 1, 8],
  ] as const)('names the limit when a function is %s', async (fails, limit, calls, seconds) => {
    const call = await play(flowOf(invoke('f', 'bye', 'bye'), hangUp), stated({ fails }));

    expect(call).toMatchObject({ limit, seconds });
    expect(call.invoked).toHaveLength(calls);
  });

  it('names a function that nobody has', async () => {
    const call = await play(orderFlow());

    expect(call.limits).toMatchObject([{ limit: 'lambda-not-found', block: 'look-up', at: 2.067 }]);
    expect(call.said.at(-1)).toBe('Please call again later.');
  });

  it('lets a function that takes too long succeed unseen', async () => {
    const call = await play(orderFlow(), stated({ latencyMilliseconds: 9500, answer: { state: 'shipped' } }));

    expect(call.invoked).toMatchObject([{ seen: false, functionMilliseconds: 9500, outcome: { kind: 'answered' } }]);
    expect(call.limits).toMatchObject([{ limit: 'lambda-time-limit', figures: { limitSeconds: 8, attempts: 1 } }]);
    expect(call.said.at(-1)).toBe('Please call again later.');
  });

  it.each([
    [[1, 2], 'lambda-response-shape'],
    [{ state: 'x'.repeat(33_000) }, 'lambda-response-size'],
  ])('names the limit that a response breaks', async (answer, limit) => {
    const call = await play(orderFlow(), stated({ answer }));

    expect(call.limit).toBe(limit);
    expect(call.invoked).toHaveLength(1);
  });

  it('ends a chain of Lambda blocks at 20 s', async () => {
    const call = await play(chain(4), stated({ latencyMilliseconds: 6000, answer: {} }));

    expect(call.limits).toMatchObject([
      { limit: 'lambda-chain-time', block: 'f3', at: 20, figures: { leftSeconds: 2 } },
    ]);
    expect(call.said).toEqual(['Sorry']);
    expect(call.silence.longestSeconds).toBe(20);
  });

  it('lets a chain of exactly 20 s pass', async () => {
    const call = await play(chain(4), stated({ latencyMilliseconds: 5000, answer: {} }));

    expect(call.said).toEqual(['Done']);
  });

  it('begins the chain anew with a prompt', async () => {
    const call = await play(
      chain(4, [say('comfort', 'Still there.', 'f1')]),
      stated({ latencyMilliseconds: 6000, answer: {} }),
    );

    expect(call.said).toEqual(['Still there.', 'Done']);
  });

  it('reads the caller from the script, and takes them for silent when it is over', async () => {
    const ask = block(
      'menu',
      'GetParticipantInput',
      { Text: 'Press one.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      cases({ '1': 'menu', '2': 'two' }, 'other', { NoMatchingCondition: 'other', InputTimeLimitExceeded: 'bye' }),
    );
    const flow = flowOf(ask, say('other', 'Other.', 'menu'), say('two', 'Two.', 'menu'), hangUp);

    const call = await play(flow, { caller: [{ press: '1' }, { press: '9' }, { enter: '2' }] });

    expect(call.said).toEqual(['Press one.', 'Press one.', 'Other.', 'Press one.', 'Two.', 'Press one.']);
    expect(call.silence.totalSeconds).toBe(0);
  });

  it('stores what the caller enters, for the function', async () => {
    const ask = block(
      'ask',
      'GetParticipantInput',
      { Text: 'Number?', StoreInput: 'True' },
      to('f', { NoMatchingError: 'bye' }),
    );
    const flow = flowOf(
      ask,
      invoke('f', 'bye', 'bye', { LambdaInvocationAttributes: { number: '$.StoredCustomerInput' } }),
      hangUp,
    );

    const call = await play(flow, { caller: [{ enter: '4711#' }], ...stated({ answer: {} }) });

    expect(call.invoked[0]?.parameters).toEqual({ number: '4711' });
  });

  it.each([
    ['before the function answers', 5, 'hung-up', 7.067],
    ['not, where it answers in time', 6, 'disconnected', 9.534],
  ])('lets the caller hang up %s', async (_when, hangsUpAfterSilenceSeconds, outcome, seconds) => {
    const scenario = {
      ...stated({ latencyMilliseconds: 6000, answer: { state: 'shipped' } }),
      hangsUpAfterSilenceSeconds,
    };

    const call = await play(orderFlow(), scenario);

    expect(call).toMatchObject({ outcome, seconds });
  });

  it.each(['VOICE', 'CHAT'] as const)(
    'lets the caller leave a circle without end after so long, on %s',
    async (channel) => {
      const endless = flowOf(invoke('f', 'tell', 'tell'), say('tell', 'Once more', 'f'));

      const call = await play(endless, {
        ...stated({ latencyMilliseconds: 1900, answer: {} }),
        channel,
        hangsUpAfterSeconds: 10,
      });

      expect(call).toMatchObject({ outcome: 'hung-up', seconds: 10 });
      expect(call.said.length).toBeGreaterThan(3);
    },
  );

  it('lets no caller hang up who said they would stay longer', async () => {
    const scenario = { ...stated({ answer: { state: 'shipped' } }), hangsUpAfterSeconds: 60 };

    expect(await play(orderFlow(), scenario)).toMatchObject({ outcome: 'disconnected' });
  });

  it('counts the silence of one function after the other against the caller, and their own turn not', async () => {
    const ask = block(
      'ask',
      'GetParticipantInput',
      { Text: 'Hm?', StoreInput: 'True', InputTimeLimitSeconds: '60' },
      to('f0'),
    );
    const flow = { ...chain(3), StartAction: 'ask' };

    const call = await play(
      { ...flow, Actions: [ask, ...flow.Actions] },
      {
        ...stated({ latencyMilliseconds: 3000, answer: {} }),
        hangsUpAfterSilenceSeconds: 8,
      },
    );

    expect(call).toMatchObject({ outcome: 'hung-up', seconds: 68.2, silence: { longestSeconds: 8 } });
    expect(call.invoked.map(({ seen }) => seen)).toEqual([true, true, false]);
  });

  it('hands the contact to a queue', async () => {
    const flow = flowOf(
      block('set', 'UpdateContactTargetQueue', { QueueId: '${queues.support}' }, to('go', { NoMatchingError: 'bye' })),
      block('go', 'TransferContactToQueue', {}, to('bye', { NoMatchingError: 'bye' })),
      hangUp,
    );

    const call = await play(flow);

    expect(call.outcome).toBe('queued');
    expect(call.events).toContainEqual({ type: 'transferred', at: 0, block: 'go', to: 'queue', target: 'support' });
  });

  it('tells what it refuses', async () => {
    const call = await play(flowOf(say('greet', 'Hello', 'page'), block('page', 'ShowView')));

    expect(call.outcome).toBe('refused');
    expect(call.events.at(-2)).toMatchObject({ type: 'refused', block: 'page', blockType: 'ShowView', at: 0.333 });
  });

  it('throws on a scenario that is none', async () => {
    const scenario = { caller: [{ shout: 'hello' }] } as unknown as ScenarioDocument;

    await expect(playCall({ flow: orderFlow(), scenario })).rejects.toThrow(SimulatorUsageError);
  });
});
