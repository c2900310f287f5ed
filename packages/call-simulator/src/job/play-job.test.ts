import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { checkLoopFlow, type CheckLoopOptions } from '../../fixtures/check-loop.ts';
import { block, flowOf, hangUp, invoke, say, to } from '../../fixtures/flows.ts';
import { aliasOf, invocationOf, jobTemplate, sideBySide, type TemplateOptions } from '../../fixtures/templates.ts';
import { SimulatorUsageError } from '../errors.ts';
import { openHandler } from '../handler/open-handler.ts';
import type { OpenedFunction } from '../runner/opened-function.ts';
import { playCall, type PlayOptions } from '../runner/play-call.ts';
import type { ScenarioDocument } from '../scenario/scenario.ts';
import { summarise } from '../trace/summarise.ts';
import { transcript } from '../trace/transcript.ts';
import { createJobRecords } from './job-records.ts';
import { openJob, type JobOptions } from './open-job.ts';

interface Play {
  readonly template?: TemplateOptions;
  readonly loop?: CheckLoopOptions;
  readonly flow?: PlayOptions['flow'];
  readonly scenario?: ScenarioDocument;
  readonly functions?: PlayOptions['functions'];
  readonly job?: Partial<JobOptions>;
  /** Makes of the invoker another. */
  readonly wrap?: (invoker: OpenedFunction) => OpenedFunction;
}

const worker = (exportName = 'handler', functionSeconds = 60) =>
  openHandler({ file: new URL('../../fixtures/worker.ts', import.meta.url), exportName, functionSeconds });

async function play({ template, loop, flow, scenario = {}, functions, job, wrap = (invoker) => invoker }: Play = {}) {
  const opened = openJob({ template: jobTemplate(template), name: 'order-status', ...job });
  const trace = await playCall({
    flow: flow ?? checkLoopFlow(loop),
    scenario,
    functions: { ...(functions ?? { 'order-status': worker() }), 'order-status-invoker': wrap(opened) },
  });
  const { heard, ...summary } = summarise(trace);
  const of = (type: string) => trace.events.filter((event) => event.type === type);
  return { ...summary, trace, of, heard, said: heard.at(-1)?.text };
}

const stated = (words: NonNullable<ScenarioDocument['functions']>[string]): ScenarioDocument => ({
  functions: { 'order-status': words },
});

describe('playCall, with work behind a state machine', () => {
  it('keeps the caller company while the real handler works for 25 s, and tells what it found', async () => {
    const call = await play({ loop: { parameters: { order: 'A-17' } } });

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

    await play({ functions, loop: { parameters: { order: 'A-17', comfortEvery: '2' } } });

    expect(seen).toEqual([{ order: 'A-17' }]);
  });

  it('plays two minutes of work in well under a second', async () => {
    await play({ scenario: stated({ answer: {} }) });
    const began = performance.now();

    const call = await play({
      template: { machineSeconds: 150, work: { ...invocationOf(aliasOf('order-status')), TimeoutSeconds: 130 } },
      scenario: stated({ latencyMilliseconds: 120_000, answer: { state: 'ready' } }),
    });

    expect(call.said).toBe('It is ready.');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('tells when the work begins, when it is ready, and when the caller hears of it', async () => {
    const { trace } = await play({ scenario: stated({ latencyMilliseconds: 7000, answer: { state: 'ready' } }) });

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

  it.each<[string, Play, string, string | null]>([
    [
      'fails by its own error',
      { loop: { parameters: { order: 'none' } } },
      'function-error OrderNotFoundError.',
      'OrderNotFoundError',
    ],
    [
      'is throttled for longer than it is tried',
      { scenario: stated({ fails: 'throttled' }) },
      'throttled Lambda.TooManyRequestsException.',
      'Lambda.TooManyRequestsException',
    ],
    [
      'runs out of its own time',
      { functions: { 'order-status': worker('handler', 10) } },
      'timed-out Sandbox.Timedout.',
      'Sandbox.Timedout',
    ],
    [
      'hangs',
      { scenario: stated({ fails: 'hangs' }), functions: { 'order-status': worker('handler', 20) } },
      'timed-out Sandbox.Timedout.',
      'Sandbox.Timedout',
    ],
    [
      'outlives its state',
      { scenario: stated({ latencyMilliseconds: 80_000, answer: {} }) },
      'timed-out States.Timeout.',
      'States.Timeout',
    ],
    [
      'is not there',
      { functions: {} },
      'not-found Lambda.ResourceNotFoundException.',
      'Lambda.ResourceNotFoundException',
    ],
    [
      'gives more than can be carried',
      { functions: { 'order-status': worker('immense') } },
      'result-too-large States.DataLimitExceeded.',
      'States.DataLimitExceeded',
    ],
  ])('says in a word why a function %s', async (_what, options, words, error) => {
    const call = await play(options);

    expect(call.said).toBe(`It failed: ${words}`);
    expect(call.of('execution-ended')).toMatchObject([{ status: 'FAILED', error }]);
  });

  it('tries a throttled function again, each try later than the one before', async () => {
    const call = await play({ scenario: stated({ fails: 'throttled', latencyMilliseconds: 100 }) });

    const calls = call.of('execution-called').map(({ at }) => at);
    expect(calls).toEqual([1267, 2367, 4467, 8567]);
  });

  it('finds a machine that runs out of time by asking Step Functions, once the row is overdue', async () => {
    const call = await play({
      template: { machineSeconds: 20, work: { ...invocationOf(aliasOf('order-status')), TimeoutSeconds: 70 } },
    });

    expect(call.said).toMatch(/^It failed: timed-out/);
    expect(call.of('execution-ended')).toMatchObject([{ at: 21_267, status: 'TIMED_OUT', error: null }]);
    expect(call.of('execution-called')).toMatchObject([{ until: 26_267, outcome: { kind: 'answered' } }]);
    expect(call.heard.at(-1)?.at).toBeGreaterThanOrEqual(21.267);
  });

  it('runs functions side by side, and goes on without an optional one', async () => {
    const tell = '$.External.result.orders.state, without $.External.result.missing.';
    const functions = { 'order-status-orders': { latencyMilliseconds: 8000, answer: { state: 'shipped' } } };

    const call = await play({
      template: sideBySide(),
      loop: { tell },
      functions: {},
      scenario: { functions: { ...functions, 'order-status-loyalty': { latencyMilliseconds: 3000, fails: 'error' } } },
    });

    expect(call.said).toBe('shipped, without loyalty.');
    expect(call.of('execution-called').map((event) => [event.at, 'function' in event && event.function])).toEqual([
      [1267, 'order-status-orders'],
      [1267, 'order-status-loyalty'],
    ]);
    expect(call.of('execution-ended')).toMatchObject([{ at: 9267, status: 'SUCCEEDED' }]);
  });

  it('fails with a required one of several functions, and stops the others', async () => {
    const functions = { 'order-status-orders': { fails: 'error' as const, latencyMilliseconds: 2000 } };

    const call = await play({
      template: sideBySide(),
      functions: {},
      scenario: { functions: { ...functions, 'order-status-loyalty': { latencyMilliseconds: 30_000, answer: {} } } },
    });

    expect(call.said).toBe('It failed: function-error Error.');
    expect(call.of('execution-ended')).toMatchObject([{ at: 3267, status: 'FAILED', error: 'Error' }]);
  });

  it('starts the machine once, however often Connect tries the invoker again', async () => {
    const losesItsFirstAnswers = (invoker: OpenedFunction): OpenedFunction => ({
      ...invoker,
      start(name, callUnderPlay) {
        const environment = invoker.start(name, callUnderPlay);
        let answers = 0;
        const lost = { kind: 'failed', error: { errorType: 'Error', errorMessage: 'lost' } } as const;
        return {
          ...environment,
          run: async (invocation) => {
            const ran = await environment.run(invocation);
            return ++answers <= 2 ? { ...ran, outcome: lost } : ran;
          },
        };
      },
    });

    const call = await play({ wrap: losesItsFirstAnswers });

    expect(call.of('invoked').slice(0, 3)).toMatchObject([{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }]);
    expect(call.of('execution-started')).toHaveLength(1);
    expect(call.said).toBe('It is shipped as "4711".');
  });

  it.each([
    ['throttled' as const, 'lambda-throttled'],
    ['hangs' as const, 'lambda-hung'],
  ])('lets the invoker itself go wrong: %s', async (fails, limit) => {
    const call = await play({ scenario: { functions: { 'order-status-invoker': { fails } } } });

    expect(call.limits[0]).toMatchObject({ limit, block: 'start' });
    expect(call.said).toBe('Please call again later.');
  });

  it('takes as long for each start and check as the scenario says', async () => {
    const call = await play({
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

    const first = await play(options);
    const second = await play({ ...options, scenario: { contactId: 'c-2', begins: '2026-01-05T15:05:00Z' } });
    const third = await play({ ...options, scenario: { contactId: 'c-3', begins: '2026-01-05T15:20:00Z' } });

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

    const call = await play({ flow });

    expect(call.heard.map(({ text }) => text)).toEqual(['Moment.', 'a: RUNNING ', 'b: SUCCEEDED B-2']);
    expect(call.of('execution-called')).toMatchObject([
      { at: 0, until: 20_000, cold: true },
      { at: 0, until: 10_000, cold: true },
    ]);
  });

  it('waits on chat by Wait, in messages few enough to read', async () => {
    const call = await play({ loop: { chat: true }, scenario: { channel: 'CHAT' } });

    expect(call.said).toBe('It is shipped as "4711".');
    expect(call.of('waited').every((event) => 'end' in event && event.end === 'WaitCompleted')).toBe(true);
  });

  it('lets the caller hang up while it works, and the work go on', async () => {
    const call = await play({ scenario: { hangsUpAfterSilenceSeconds: 2.5 } });

    expect(call).toMatchObject({ outcome: 'hung-up', seconds: 3.767 });
    expect(call.trace.events.at(-1)).toMatchObject({ type: 'execution-ended', at: 26_267, status: 'SUCCEEDED' });
  });

  it.each([['quote'], ['arn:aws:lambda:eu-central-1:123456789012:function:legacy-quote:live']])(
    'plays a function that exists by what the scenario states of %s',
    async (known) => {
      const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:legacy-quote:live';

      const call = await play({
        template: { functions: { quote: arn }, work: invocationOf(arn) },
        functions: {},
        scenario: { functions: { [known]: { latencyMilliseconds: 12_000, answer: { state: 'quoted' } } } },
      });

      expect(call.said).toBe('It is quoted.');
      expect(call.of('execution-called')).toMatchObject([{ function: known, until: 13_267 }]);
    },
  );

  it('runs states of somebody else: choices, waits, and texts of the context', async () => {
    const inner: JsonObject = {
      StartAt: 'Pause',
      States: {
        Pause: { Type: 'Wait', Seconds: 10, Next: 'Ask' },
        Ask: { ...invocationOf(aliasOf('order-status')), Next: 'Big?' },
        'Big?': {
          Type: 'Choice',
          Choices: [{ Variable: '$.output.amount', NumericGreaterThan: 100, Next: 'Large' }],
          Default: 'Small',
        },
        Large: { Type: 'Pass', Parameters: { 'state.$': "States.Format('large, {}', $$.Execution.Name)" }, End: true },
        Small: { Type: 'Pass', Result: { state: 'small' }, End: true },
      },
    };
    const work = { Type: 'Parallel', Branches: [inner], ResultSelector: { 'output.$': '$[0]', missing: '' } };

    const call = await play({
      template: { work },
      functions: {},
      scenario: stated({ latencyMilliseconds: 5000, answer: { amount: 120 } }),
    });

    expect(call.said).toMatch(/^It is large, [\w-]+\.$/);
    expect(call.of('execution-ended')).toMatchObject([{ at: 16_267, status: 'SUCCEEDED' }]);
  });

  it('starts the name of an Express machine as often as it is asked, and hears no more than the table says', async () => {
    const call = await play({ template: { type: 'EXPRESS' } });

    expect(call.said).toBe('It is shipped as "4711".');
  });

  it('throws on a machine that Step Functions would refuse', async () => {
    const machine = { StartAt: 'nowhere' };

    await expect(play({ template: { machine } })).rejects.toThrow(SimulatorUsageError);
  });
});

function invoker(parameters: JsonObject): JsonObject {
  return {
    LambdaFunctionARN: '${functions.order-status-invoker}',
    LambdaInvocationAttributes: parameters,
    ResponseValidation: { ResponseType: 'JSON' },
  };
}
