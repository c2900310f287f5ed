import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { checkLoopFlow } from '../../fixtures/check-loop.ts';
import { block, flowOf, hangUp, invoke, say, to } from '../../fixtures/flows.ts';
import { aliasOf, invocationOf } from '../../fixtures/machines.ts';
import { playJob, stated } from '../../fixtures/play-job.ts';
import { jobTemplate } from '../../fixtures/templates.ts';
import { playCall } from '../runner/play-call.ts';
import { transcript } from '../trace/transcript.ts';
import { createJobRecords } from './job-records.ts';
import { openJob } from './open-job.ts';

describe('playCall, with work behind a state machine', () => {
  it('keeps the caller company while the real handler works for 25 s, and tells what it found', async () => {
    const call = await playJob({ loop: { parameters: { order: 'A-17' } } });

    expect(call.said).toBe('It is shipped as "A-17".');
    expect(call.silence.longestSeconds).toBeLessThanOrEqual(4);
    expect(call.of('execution-called')).toMatchObject([
      { at: 1267, until: 26_267, function: 'order-status', cold: true },
    ]);
    expect(call.of('logged').filter((event) => 'function' in event && event.function === 'order-status')).toMatchObject(
      [{ at: 26_267, text: 'looked up A-17', block: 'start' }],
    );
    expect(call.limits).toEqual([]);
  });

  it("gives the function what Connect sent, without what is the invoker's", async () => {
    const seen: unknown[] = [];
    const functions = {
      'order-status': (event: { readonly Details: { readonly Parameters: unknown } }) =>
        seen.push(event.Details.Parameters) && {},
    };

    await playJob({ functions, loop: { parameters: { order: 'A-17', comfortEvery: '2' } } });

    expect(seen).toEqual([{ order: 'A-17' }]);
  });

  it('plays two minutes of work', async () => {
    const call = await playJob({
      template: { machineSeconds: 150, work: { ...invocationOf(aliasOf('order-status')), TimeoutSeconds: 130 } },
      scenario: stated({ latencyMilliseconds: 120_000, answer: { state: 'ready' } }),
    });

    expect(call.said).toBe('It is ready.');
  });

  it('tells when the work begins, when it is ready, and when the caller hears of it', async () => {
    const { trace } = await playJob({ scenario: stated({ latencyMilliseconds: 7000, answer: { state: 'ready' } }) });

    expect(transcript(trace)).toMatchInlineSnapshot(`
      "  0.0 s  ▸ "Thanks for calling."
        1.3 s  … 3.0 s of silence
                 order-status-invoker (cold start) answered after 0.0 s: it runs
        1.3 s  ⇢ order-status starts behind its state machine
        4.3 s  ▸ "One moment please."
        5.5 s  … 2.0 s of silence
        7.5 s  ▸ "One moment please."
                 order-status (cold start) answered after 7.0 s, for the state machine
        8.3 s  ⇠ order-status is ready after 7.0 s
        8.7 s  … 2.0 s of silence
                 order-status-invoker answered after 0.0 s: done 2 s ago
       10.7 s  ▸ "It is ready."
       11.5 s  ■ Disconnected after 11.5 s; longest silence 3.0 s.
      "
    `);
  });

  it('takes as long for each start and check as the scenario says', async () => {
    const call = await playJob({
      scenario: { functions: { 'order-status-invoker': { latencyMilliseconds: 120, coldStartMilliseconds: 700 } } },
    });

    expect(call.of('invoked').slice(0, 2)).toMatchObject([
      { functionMilliseconds: 820 },
      { functionMilliseconds: 120 },
    ]);
    expect(call.of('execution-started')).toMatchObject([{ at: 1267 + 820 }]);
  });

  it('reuses a result across calls that share the records, and says how old it is', async () => {
    const records = createJobRecords();
    const cache = { ttlSeconds: 600, key: ['parameters.order'] };
    const options = { template: { cache }, job: { records }, loop: { parameters: { order: 'A-17' } } };

    const first = await playJob(options);
    const second = await playJob({ ...options, scenario: { contactId: 'c-2', begins: '2026-01-05T15:05:00Z' } });
    const third = await playJob({ ...options, scenario: { contactId: 'c-3', begins: '2026-01-05T15:20:00Z' } });

    expect([first, second, third].map((call) => call.of('execution-started').length)).toEqual([1, 0, 1]);
    expect(second.said).toBe('It is shipped as "A-17".');
    expect(second.of('execution-reported')).toMatchObject([{ status: 'SUCCEEDED', ageSeconds: 275 }]);
  });

  it('begins every call with nothing, where no records are shared', async () => {
    const job = openJob({ template: jobTemplate(), name: 'order-status' });
    const call = () =>
      playCall({
        flow: checkLoopFlow(),
        functions: { 'order-status': () => ({ state: 'x' }), 'order-status-invoker': job },
      });

    const traces = [await call(), await call()];

    expect(traces[0]).toEqual(traces[1]);
  });

  it('does two pieces of work at once', async () => {
    const start = (id: string, order: string, seconds: string, next: string) => [
      invoke(id, `${id}-save`, 'bye', invoker({ order, seconds })),
      block(
        `${id}-save`,
        'UpdateFlowAttributes',
        { FlowAttributes: { [id]: { Value: '$.External.executionId' } } },
        to(next),
      ),
    ];
    const check = (id: string, next: string) => [
      invoke(`check-${id}`, `tell-${id}`, 'bye', invoker({ executionId: `$.FlowAttributes.${id}` })),
      say(`tell-${id}`, `${id}: $.External.status $.External.result.order`, next),
    ];
    const flow = flowOf(
      ...start('a', 'A-1', '20', 'b'),
      ...start('b', 'B-2', '10', 'hold'),
      block('hold', 'MessageParticipant', { SSML: '<speak>Moment.<break time="14s"/></speak>' }, to('check-a')),
      ...check('a', 'check-b'),
      ...check('b', 'bye'),
      hangUp,
    );

    const call = await playJob({ flow });

    expect(call.heard.map(({ text }) => text)).toEqual(['Moment.', 'a: RUNNING ', 'b: SUCCEEDED B-2']);
    expect(call.of('execution-called')).toMatchObject([
      { at: 0, until: 20_000, cold: true },
      { at: 0, until: 10_000, cold: true },
    ]);
  });

  it('waits on chat by Wait, in messages few enough to read', async () => {
    const call = await playJob({ loop: { chat: true }, scenario: { channel: 'CHAT' } });

    expect(call.said).toBe('It is shipped as "4711".');
    expect(call.of('waited').every((event) => 'end' in event && event.end === 'WaitCompleted')).toBe(true);
  });

  it('lets the caller hang up while it works, and the work go on', async () => {
    const call = await playJob({ scenario: { hangsUpAfterSilenceSeconds: 2.5 } });

    expect(call).toMatchObject({ outcome: 'hung-up', seconds: 3.767 });
    expect(call.trace.events.at(-1)).toMatchObject({ type: 'execution-ended', at: 26_267, status: 'SUCCEEDED' });
  });
});

function invoker(parameters: JsonObject): JsonObject {
  return {
    LambdaFunctionARN: '${functions.order-status-invoker}',
    LambdaInvocationAttributes: parameters,
    ResponseValidation: { ResponseType: 'JSON' },
  };
}
