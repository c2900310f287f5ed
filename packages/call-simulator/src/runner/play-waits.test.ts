import { describe, expect, it } from 'vitest';
import {
  block,
  cases,
  chargeFlow,
  comfort,
  flowOf,
  hangUp,
  invoke,
  say,
  startJob,
  to,
  waitFor,
} from '../../fixtures/flows.ts';
import { PAID, playFlow, type Stated } from '../../fixtures/play-flow.ts';

describe('playCall, during a Wait', () => {
  it('does not end a Wait before its least time', async () => {
    const call = await playFlow(chargeFlow(), { answer: { state: 'paid' } });

    expect(call.of('waited')).toMatchObject([{ at: 2067, until: 3067, functions: ['job'], end: 'LambdaReturned' }]);
  });

  it('waits to the limit for an id that is wrong', async () => {
    const flow = flowOf(
      ...startJob('start', 'wait', 'sorry'),
      waitFor('wait', { ready: 'tell', late: 'sorry', meanwhile: 'comfort' }, 'another'),
      ...comfort('comfort'),
      say('tell', 'Done.', 'bye'),
      say('sorry', 'Sorry.', 'bye'),
      hangUp,
    );

    const call = await playFlow(flow, PAID);

    expect(call.of('waited')).toMatchObject([{ until: 35_000, functions: [], end: 'WaitCompleted' }]);
    expect(call.said.at(-1)).toBe('Sorry.');
  });

  it.each<[string, Stated]>([
    ['answers', { latencyMilliseconds: 8000, answer: {} }],
    ['fails for the fourth time', { latencyMilliseconds: 2000, fails: 'error' }],
  ])('hears of a function that %s in the last moment of the Wait', async (_what, job) => {
    const wait = waitFor('wait', { ready: 'bye', late: 'bye' });
    const eightSeconds = { ...wait, Parameters: { ...wait.Parameters, TimeLimitSeconds: '8' } };

    const call = await playFlow(flowOf(...startJob('start', 'wait', 'bye'), eightSeconds, hangUp), job);

    expect(call.of('waited')).toMatchObject([{ until: 8000, end: 'LambdaReturned' }]);
  });

  it.each([
    ['in the silence of a Wait', undefined, 6, 8.067],
    ['in the pauses of comfort prompts', 'comfort', 2.9, 7.034],
    ['not, where comfort comes in time', 'comfort', 3, undefined],
  ])('lets the caller hang up %s', async (_when, meanwhile, hangsUpAfterSilenceSeconds, seconds) => {
    const charge = chargeFlow();
    const wait = waitFor('wait', { ready: 'load', late: 'load', ...(meanwhile === undefined ? {} : { meanwhile }) });
    const flow = { ...charge, Actions: charge.Actions.map((action) => (action.Type === 'Wait' ? wait : action)) };

    const call = await playFlow(flow, PAID, { hangsUpAfterSilenceSeconds });

    expect(call.outcome).toBe(seconds === undefined ? 'disconnected' : 'hung-up');
    if (seconds !== undefined) expect(call.seconds).toBe(seconds);
  });

  it('counts a function that is interrupted as part of a chain of Lambda blocks', async () => {
    const flow = flowOf(
      ...startJob('start', 'wait', 'bye'),
      waitFor('wait', { ready: 'third', late: 'bye', meanwhile: 'first' }),
      invoke('first', 'second', 'bye'),
      invoke('second', 'bye', 'bye'),
      invoke('third', 'fourth', 'bye'),
      invoke('fourth', 'bye', 'bye'),
      hangUp,
    );
    const functions = { 'order-status': { latencyMilliseconds: 7000, answer: {} } };

    const call = await playFlow(flow, { latencyMilliseconds: 12_000, answer: {} }, { functions });

    expect(call.of('limit')).toMatchObject([
      { block: 'fourth', limit: 'lambda-chain-time', figures: { leftSeconds: 1 } },
    ]);
  });

  it('forgets what Loops counted in the Continue branch', async () => {
    const again = block(
      'again',
      'Loop',
      { LoopCount: '2' },
      cases({ ContinueLooping: 'wait', DoneLooping: 'bye' }, 'bye'),
    );
    const three = block(
      'three',
      'Loop',
      { LoopCount: '3' },
      cases({ ContinueLooping: 'hm', DoneLooping: 'end' }, 'end'),
    );
    const wait = block(
      'wait',
      'Wait',
      { TimeLimitSeconds: '5', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' },
      cases({ Continue: 'three', WaitCompleted: 'again' }, 'bye', { NoMatchingError: 'bye' }),
    );
    const hm = block('hm', 'MessageParticipant', { SSML: '<speak>Hm.<break time="2s"/></speak>' }, to('three'));

    const call = await playFlow(flowOf(again, wait, three, hm, say('end', 'Never.', 'end'), hangUp), undefined);

    expect(call.said).toEqual(['Hm.', 'Hm.', 'Hm.', 'Hm.', 'Hm.', 'Hm.']);
  });

  it('cuts a function short that the Continue branch waits for, and lets it end unseen', async () => {
    const flow = flowOf(
      ...startJob('start', 'wait', 'bye'),
      waitFor('wait', { ready: 'bye', late: 'bye', meanwhile: 'look' }),
      invoke('look', 'look', 'look'),
      hangUp,
    );
    const functions = { 'order-status': { latencyMilliseconds: 4000, answer: {} } };

    const call = await playFlow(flow, { latencyMilliseconds: 6000, answer: {} }, { functions });

    expect(call.of('invoked')).toMatchObject([
      { at: 0, until: 4000, seen: true },
      { at: 4000, until: 6000, seen: false },
    ]);
  });

  it('keeps the answer of a caller whose question is interrupted before their turn', async () => {
    const ask = (id: string, next: string) =>
      block(id, 'GetParticipantInput', { Text: 'Please press a key, or wait.', StoreInput: 'True' }, to(next));
    const flow = flowOf(
      ...startJob('start', 'wait', 'bye'),
      waitFor('wait', { ready: 'again', late: 'bye', meanwhile: 'ask' }),
      ask('ask', 'ask'),
      ask('again', 'tell'),
      say('tell', 'You pressed $.StoredCustomerInput.', 'bye'),
      hangUp,
    );

    const call = await playFlow(flow, { latencyMilliseconds: 1500, answer: {} }, { caller: [{ enter: '4711#' }] });

    expect(call.said).toEqual(['Please press a key,…', 'Please press a key, or wait.', 'You pressed 4711.']);
  });

  it.each([
    ['DisconnectParticipant', {}],
    ['TransferToFlow', { ContactFlowId: '${flows.billing}' }],
  ])('refuses a Continue branch that ends the flow by %s', async (type, parameters) => {
    const flow = flowOf(
      ...startJob('start', 'wait', 'bye'),
      waitFor('wait', { ready: 'bye', late: 'bye', meanwhile: 'end' }),
      block('end', type, parameters),
      hangUp,
    );

    const call = await playFlow(flow, PAID);

    expect(call.of('refused')).toMatchObject([{ block: 'end', reason: 'continue-branch-ended' }]);
  });

  it('takes the error branch of a Wait in the Continue branch of another', async () => {
    const flow = flowOf(
      ...startJob('start', 'wait', 'bye'),
      waitFor('wait', { ready: 'bye', late: 'bye', meanwhile: 'inside' }),
      waitFor('inside', { ready: 'bye', late: 'bye' }),
      say('sorry', 'Sorry.', 'hold'),
      block('hold', 'MessageParticipant', { SSML: '<break time="60s"/>' }, to('hold')),
      hangUp,
    );

    const call = await playFlow(flow, PAID);

    expect(call.limits).toEqual(['wait-in-continue-branch']);
    expect(call.said).toEqual(['Sorry.']);
  });
});
