import type { ContactFlowEvent } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { block, chargeFlow, comfort, flowOf, hangUp, load, say, startJob, to, waitFor } from '../../fixtures/flows.ts';
import { PAID, playFlow, type Stated } from '../../fixtures/play-flow.ts';
import { transcript } from '../trace/transcript.ts';

describe('playCall, with a function in the background', () => {
  it('keeps the caller company for 25 s, and tells the answer as soon as it is there', async () => {
    const call = await playFlow(chargeFlow(), PAID);

    expect(call.said.at(-1)).toBe('It is paid.');
    expect(call.heard.at(-1)?.at).toBeCloseTo(2.067 + 25, 3);
    expect(call.silence.longestSeconds).toBeLessThanOrEqual(4);
    expect(call.limits).toEqual([]);
  });

  it('interrupts whatever is being said', async () => {
    const call = await playFlow(chargeFlow(), { ...PAID, latencyMilliseconds: 11_000 });

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
    const call = await playFlow(chargeFlow(), stated);

    expect(call.said.at(-1)).toBe(said);
    expect(call.limits).toEqual(limits);
  });

  it('loads what is still running when a Wait is over first', async () => {
    const late = waitFor('wait', { ready: 'bye', late: 'load', meanwhile: 'comfort' });
    const wait = { ...late, Parameters: { ...late.Parameters, TimeLimitSeconds: '10' } };
    const flow = {
      ...chargeFlow(),
      Actions: chargeFlow().Actions.map((action) => (action.Type === 'Wait' ? wait : action)),
    };

    const call = await playFlow(flow, PAID);

    expect(call.of('loaded')).toMatchObject([{ at: 12_067, result: 'in-progress', readyMilliseconds: null }]);
    expect(call.said.at(-1)).toBe('It takes longer than usual.');
    expect(call.of('finished')).toMatchObject([{ at: 27_067, seen: true }]);
    expect(call.trace.events.at(-1)).toMatchObject({ type: 'finished' });
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

    const call = await playFlow(flow, { ...PAID, latencyMilliseconds: 10_000 }, { functions: { other } });

    expect(call.said.slice(-2)).toEqual(['First: paid.', 'Second: sent.']);
    expect(call.of('finished')).toMatchObject([
      { at: 10_000, function: 'job' },
      { at: 12_000, function: 'other' },
    ]);
    expect(call.seconds).toBeCloseTo(12 + 'Second: sent.'.length / 15, 3);
  });

  it('sends a function that is tried again what it was sent first, whatever the flow did meanwhile', async () => {
    const flow = flowOf(
      ...startJob('start', 'rename', 'bye'),
      block(
        'rename',
        'UpdateContactAttributes',
        { Attributes: { name: 'new' } },
        to('wait', { NoMatchingError: 'bye' }),
      ),
      waitFor('wait', { ready: 'bye', late: 'bye' }),
      hangUp,
    );
    const sent: unknown[] = [];
    const job = ({ Details }: ContactFlowEvent) => {
      sent.push(Details.ContactData.Attributes);
      throw new Error('No.');
    };

    await playFlow(flow, { latencyMilliseconds: 1000 }, { attributes: { name: 'old' } }, { job });

    expect(sent).toEqual(Array.from({ length: 4 }, () => ({ name: 'old' })));
  });

  it('gives every function its own free environment', async () => {
    const flow = flowOf(
      ...startJob('one', 'two', 'bye', 'a'),
      ...startJob('two', 'wait', 'bye', 'b'),
      waitFor('wait', { ready: 'bye', late: 'bye' }, 'b'),
      hangUp,
    );

    const call = await playFlow(flow, { latencyMilliseconds: 3000 }, {}, { job: () => ({}) });

    expect(call.of('started')).toMatchObject([{ cold: true }, { cold: true }]);
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

    const call = await playFlow(flow, PAID, { channel: 'CHAT' });

    expect(call.heard).toEqual([
      { at: 0, text: 'I am looking.' },
      { at: 25, text: 'It is paid.' },
    ]);
  });

  it('tells when work begins, when it is ready and when the caller hears of it', async () => {
    const { trace } = await playFlow(chargeFlow(), { ...PAID, latencyMilliseconds: 8000 });

    expect(transcript(trace)).toMatchInlineSnapshot(`
      "  0.0 s  ▸ "Thanks for calling. One moment."
        2.1 s  ⇢ job (cold start) starts in the background
        2.1 s  ▸ "I am still looking, one moment."
                 waits 8.0 s (job), to LambdaReturned
        4.1 s  … 3.0 s of silence (job)
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
