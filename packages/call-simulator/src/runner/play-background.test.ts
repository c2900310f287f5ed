import type { Flow } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import {
  block,
  cases,
  chargeFlow,
  comfort,
  flowOf,
  hangUp,
  invoke,
  load,
  say,
  startJob,
  to,
  waitFor,
} from '../../fixtures/flows.ts';
import type { ScenarioDocument } from '../scenario/scenario.ts';
import { summarise } from '../trace/summarise.ts';
import { transcript } from '../trace/transcript.ts';
import type { PlayableFunction } from './open-functions.ts';
import { playCall } from './play-call.ts';

type Stated = NonNullable<ScenarioDocument['functions']>[string];

async function play(
  flow: Flow,
  job: Stated | undefined,
  scenario: ScenarioDocument = {},
  functions: Record<string, PlayableFunction> = {},
) {
  const stated = job === undefined ? {} : { job };
  const trace = await playCall({
    flow,
    scenario: { ...scenario, functions: { ...stated, ...scenario.functions } },
    functions,
  });
  const { heard, limits, ...summary } = summarise(trace);
  const of = (type: string) => trace.events.filter((event) => event.type === type);
  return {
    ...summary,
    trace,
    of,
    heard,
    said: heard.map(({ text }) => text),
    limits: limits.map(({ limit }) => limit),
  };
}

const PAID: Stated = { latencyMilliseconds: 25_000, answer: { state: 'paid' } };

describe('playCall, with a function in the background', () => {
  it('keeps the caller company for 25 s, and tells the answer as soon as it is there', async () => {
    const call = await play(chargeFlow(), PAID);

    expect(call.said.at(-1)).toBe('It is paid.');
    expect(call.heard.at(-1)?.at).toBeCloseTo(2.067 + 25, 3);
    expect(call.silence.longestSeconds).toBeLessThanOrEqual(4);
    expect(call.limits).toEqual([]);
  });

  it('interrupts whatever is being said', async () => {
    const call = await play(chargeFlow(), { ...PAID, latencyMilliseconds: 11_000 });

    expect(call.of('heard')).toContainEqual(
      expect.objectContaining({
        block: 'comfort-say',
        until: 13_067,
        text: 'I am still…',
        interrupted: true,
      }) as unknown,
    );
    expect(call.of('interrupted')).toEqual([
      { type: 'interrupted', at: 13_067, block: 'comfort-say', wait: 'wait', by: 'LambdaReturned' },
    ]);
  });

  it.each<[string, Stated | undefined, string, readonly string[]]>([
    ['fails four times', { latencyMilliseconds: 2000, fails: 'error' }, 'Please call again later.', ['lambda-error']],
    ['is throttled', { fails: 'throttled' }, 'Please call again later.', ['lambda-throttled']],
    [
      'takes longer than Connect allows',
      { latencyMilliseconds: 40_000, answer: {} },
      'Please call again later.',
      ['lambda-time-limit'],
    ],
    ['hangs', { fails: 'hangs' }, 'Please call again later.', ['lambda-hung']],
    ['answers what Connect refuses', { answer: { deep: {} } }, 'Please call again later.', ['lambda-response-shape']],
    ['is not there', undefined, 'Please call again later.', ['lambda-not-found']],
    ['answers at once', { answer: { state: 'paid' } }, 'It is paid.', []],
  ])('tells the caller what comes of a function that %s', async (_what, stated, said, limits) => {
    const call = await play(chargeFlow(), stated);

    expect(call.said.at(-1)).toBe(said);
    expect(call.limits).toEqual(limits);
  });

  it('does not end a Wait before its least time', async () => {
    const call = await play(chargeFlow(), { answer: { state: 'paid' } });

    expect(call.of('waited')).toMatchObject([{ at: 2067, until: 3067, functions: ['job'], end: 'LambdaReturned' }]);
  });

  it('loads what is still running when a Wait is over first', async () => {
    const late = waitFor('wait', { ready: 'bye', late: 'load', meanwhile: 'comfort' });
    const wait = { ...late, Parameters: { ...late.Parameters, TimeLimitSeconds: '10' } };
    const flow = {
      ...chargeFlow(),
      Actions: chargeFlow().Actions.map((action) => (action.Type === 'Wait' ? wait : action)),
    };

    const call = await play(flow, PAID);

    expect(call.of('loaded')).toMatchObject([{ at: 12_067, result: 'in-progress', readyMilliseconds: null }]);
    expect(call.said.at(-1)).toBe('It takes longer than usual.');
    expect(call.of('finished')).toMatchObject([{ at: 27_067, seen: true }]);
    expect(call.trace.events.at(-1)).toMatchObject({ type: 'finished' });
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

    const call = await play(flow, PAID);

    expect(call.of('waited')).toMatchObject([{ until: 35_000, functions: [], end: 'WaitCompleted' }]);
    expect(call.said.at(-1)).toBe('Sorry.');
  });

  it('runs two functions at once, each in its own time, and loads each by its own id', async () => {
    const flow = flowOf(
      ...startJob('start-a', 'start-b', 'sorry', 'a'),
      ...startJob('start-b', 'wait-a', 'sorry', 'b', { LambdaFunctionARN: '${functions.other}' }),
      waitFor('wait-a', { ready: 'load-a', late: 'sorry', meanwhile: 'comfort' }, 'a'),
      ...comfort('comfort'),
      load('load-a', 'tell-a', 'sorry', 'a'),
      say('tell-a', 'First: $.External.state.', 'wait-b'),
      waitFor('wait-b', { ready: 'load-b', late: 'sorry' }, 'b'),
      load('load-b', 'tell-b', 'sorry', 'b'),
      say('tell-b', 'Second: $.LambdaInvocation.ResultData.state.', 'bye'),
      say('sorry', 'Sorry.', 'bye'),
      hangUp,
    );
    const other = { latencyMilliseconds: 12_000, answer: { state: 'sent' } };

    const call = await play(flow, { ...PAID, latencyMilliseconds: 10_000 }, { functions: { other } });

    expect(call.said.slice(-2)).toEqual(['First: paid.', 'Second: sent.']);
    expect(call.of('finished')).toMatchObject([
      { at: 10_000, function: 'job' },
      { at: 12_000, function: 'other' },
    ]);
    expect(call.seconds).toBeCloseTo(12 + 'Second: sent.'.length / 15, 3);
  });

  it('gives every function its own free environment', async () => {
    const flow = flowOf(
      ...startJob('one', 'two', 'bye', 'a'),
      ...startJob('two', 'wait', 'bye', 'b'),
      waitFor('wait', { ready: 'bye', late: 'bye' }, 'b'),
      hangUp,
    );

    const call = await play(flow, { latencyMilliseconds: 3000 }, {}, { job: () => ({}) });

    expect(call.of('started')).toMatchObject([{ cold: true }, { cold: true }]);
  });

  it.each([
    ['in the silence of a Wait', undefined, 6, 8.067],
    ['in the pauses of comfort prompts', 'comfort', 2.9, 7.034],
    ['not, where comfort comes in time', 'comfort', 3, undefined],
  ])('lets the caller hang up %s', async (_when, meanwhile, hangsUpAfterSilenceSeconds, seconds) => {
    const charge = chargeFlow();
    const wait = waitFor('wait', { ready: 'load', late: 'load', ...(meanwhile === undefined ? {} : { meanwhile }) });
    const flow = { ...charge, Actions: charge.Actions.map((action) => (action.Type === 'Wait' ? wait : action)) };

    const call = await play(flow, PAID, { hangsUpAfterSilenceSeconds });

    expect(call.outcome).toBe(seconds === undefined ? 'disconnected' : 'hung-up');
    if (seconds !== undefined) expect(call.seconds).toBe(seconds);
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

    const call = await play(flowOf(again, wait, three, hm, say('end', 'Never.', 'end'), hangUp), undefined);

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

    const call = await play(flow, { latencyMilliseconds: 6000, answer: {} }, { functions });

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

    const call = await play(flow, { latencyMilliseconds: 1500, answer: {} }, { caller: [{ enter: '4711#' }] });

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

    const call = await play(flow, PAID);

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

    const call = await play(flow, PAID);

    expect(call.limits).toEqual(['wait-in-continue-branch']);
    expect(call.said).toEqual(['Sorry.']);
  });

  it('waits on chat in one message, where a Continue branch would flood it', async () => {
    const flow = flowOf(
      ...startJob('start', 'patience', 'sorry'),
      say('patience', 'I am looking.', 'wait'),
      waitFor('wait', { ready: 'load', late: 'sorry' }),
      load('load', 'tell', 'sorry'),
      say('tell', 'It is $.External.state.', 'bye'),
      hangUp,
    );

    const call = await play(flow, PAID, { channel: 'CHAT' });

    expect(call.heard).toEqual([
      { at: 0, text: 'I am looking.' },
      { at: 25, text: 'It is paid.' },
    ]);
  });

  it('tells when work begins, when it is ready and when the caller hears of it', async () => {
    const { trace } = await play(chargeFlow(), { ...PAID, latencyMilliseconds: 8000 });

    expect(transcript(trace)).toMatchInlineSnapshot(`
      "  0.0 s  ▸ "Thanks for calling. One moment."
        2.1 s  ⇢ job (cold start) starts in the background
        2.1 s  ▸ "I am still looking, one moment."
        4.1 s  … 3.0 s of silence (job)
                 waits 8.0 s (job), to LambdaReturned
        7.1 s  ▸ "I am still looking, one moment."
        9.2 s  … 0.9 s of silence (job)
       10.1 s  ⇠ job answered after 8.0 s
                 LambdaReturned interrupts comfort-say
                 job is loaded, 0.0 s after it was there
       10.1 s  ▸ "It is paid."
       10.8 s  ■ Disconnected after 10.8 s; longest silence 3.0 s.
      "
    `);
  });
});
