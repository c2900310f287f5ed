import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '@warmline/flow-json';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callOf, callUnderPlay } from '../../fixtures/calls.ts';
import { SimulatorUsageError } from '../errors.ts';
import type { Environment } from '../runner/environment.ts';
import { contactFlowEvent } from '../step/contact-flow-event.ts';
import { openHandler, type HandlerOptions } from './open-handler.ts';

const opened: Environment[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((environment) => environment.stop()));
});

/** Starts an environment of the function `order-status` from a fixture. */
function start(fixture: string, exportName: string, options: Partial<HandlerOptions> = {}): Environment {
  const file = new URL(`../../fixtures/${fixture}`, import.meta.url);
  const environment = openHandler({ file, exportName, functionSeconds: 20, ...options }).start(
    'order-status',
    callUnderPlay(),
  );
  opened.push(environment);
  return environment;
}

function invoke(environment: Environment, parameters: JsonObject = {}, at = 500) {
  return environment.run({ at, event: contactFlowEvent(callOf(), parameters), requestId: 'r-1' });
}

function run(exportName: string, options: Partial<HandlerOptions> = {}, fixture = 'troubled.ts') {
  return invoke(start(fixture, exportName, options));
}

/** What a handler answered. */
function answerOf({ outcome }: Awaited<ReturnType<typeof invoke>>): unknown {
  return outcome.kind === 'answered' ? JSON.parse(outcome.response) : outcome;
}

describe('openHandler', () => {
  it('lets a wait take virtual time on every clock, by whatever means the handler waits', async () => {
    const environment = start('timers.ts', 'handler');
    const means = ['globalTimeout', 'globalInterval', 'moduleTimeout', 'promiseTimeout', 'promiseInterval'];
    means.push('promisified', 'schedulerWait', 'abortSignal', 'polling');
    const began = performance.now();

    const told: unknown[] = [];
    for (const [index, by] of means.entries()) {
      const { milliseconds, ...result } = await invoke(environment, { by }, index * 10_000);
      told.push([by, milliseconds, answerOf({ milliseconds, ...result })]);
    }

    expect(told).toEqual(means.map((by) => [by, 3000, { passed: '3000 3000 3000 3000 3000' }]));
    expect(performance.now() - began).toBeLessThan(means.length * 3000);
  });

  it.each([
    ['large', 40 * 1024 + 11],
    ['nested', '{"order":{"state":"shipped"},"count":2}'.length],
  ])('passes on an answer as Lambda sends it, whatever Connect will say: %s', async (exportName, length) => {
    const { outcome } = await run(exportName);

    expect(outcome.kind === 'answered' && outcome.response.length).toBe(length);
  });

  it.each([
    ['throws', 'RangeError', 'No such order', 0, true],
    ['throwsText', 'string', 'out of paper', 0, true],
    ['cyclic', 'TypeError', 'circular', 0, true],
    ['throwsAfterThreeSeconds', 'Error', 'Downstream is down', 3000, true],
    ['missing', 'Runtime.HandlerNotFound', 'it exports answersAfterTenSeconds, ', 0, true],
    ['notAFunction', 'Runtime.HandlerNotFound', 'exports no function "notAFunction"', 0, true],
    ['callback', 'Runtime.CallbackHandlerDeprecated', 'nodejs24.x', 0, true],
    ['exits', 'Runtime.ExitError', 'code 3', 0, false],
    ['losesARejection', 'Runtime.UnhandledPromiseRejection', 'nobody waits for this', 0, false],
    ['throwsInATimer', 'TypeError', 'thrown by a timer', 500, false],
  ])(
    'reports the error of a handler that goes wrong: %s',
    async (exportName, errorType, words, milliseconds, reusable) => {
      const result = await run(exportName);

      const error = { errorType, errorMessage: expect.stringContaining(words) as unknown };
      expect(result).toMatchObject({ outcome: { kind: 'failed', error }, milliseconds, reusable });
    },
  );

  it('reports the error of a module that cannot be loaded', async () => {
    const { outcome } = await run('handler', {}, 'broken.ts');

    const error = { errorType: 'SyntaxError', errorMessage: 'This module cannot be loaded' };
    expect(outcome).toEqual({ kind: 'failed', error });
  });

  it('finds that a handler hangs that waits for nothing, and lets it take all its time', async () => {
    const result = await run('hangs');

    expect(result).toMatchObject({ outcome: { kind: 'hung' }, milliseconds: 20_000, reusable: false });
  });

  it('stops a handler that blocks its thread, and calls it hung', async () => {
    const result = await run('blocks', { watchdogMilliseconds: 200 });

    expect(result).toMatchObject({ outcome: { kind: 'hung' }, milliseconds: 20_000, reusable: false });
    expect(JSON.stringify(result.outcome)).toContain('blocked its thread for 0.2 s');
  });

  it('ends a function at its own time-out', async () => {
    const result = await run('answersAfterTenSeconds', { functionSeconds: 4 });

    const outcome = { kind: 'timed-out', functionSeconds: 4 };
    expect(result).toEqual({ outcome, milliseconds: 4000, logs: [], reusable: false });
  });

  it('takes what the handler writes, with the time', async () => {
    const { logs } = await run('writes', {}, 'curious.ts');

    expect(logs).toEqual([
      { at: 500, stream: 'stdout', text: 'looking up A-17' },
      { at: 1200, stream: 'stderr', text: 'slow today' },
      { at: 1200, stream: 'stdout', text: 'raw' },
    ]);
  });

  it('hands over the context that Lambda does', async () => {
    const result = await run('context', {}, 'curious.ts');

    expect(answerOf(result)).toEqual({
      functionName: 'order-status',
      functionVersion: '1',
      invokedFunctionArn: 'arn:aws:lambda:us-west-2:123456789012:function:order-status:PROD',
      awsRequestId: 'r-1',
      memoryLimitInMB: '128',
      remaining: '20000 18750',
    });
  });

  it('gives the handler its environment, word that it is played, its time, and the sources that this process runs from', async () => {
    const result = await run('surroundings', { environment: { TABLE: 'orders' } }, 'curious.ts');

    const now = '2026-01-05T15:00:00.500Z';
    expect(answerOf(result)).toEqual({ table: 'orders', name: 'order-status', played: 'true', now, speed: '15' });
  });

  it('hands over the event as JSON', async () => {
    const environment = start('curious.ts', 'echo');

    const answer = answerOf(await invoke(environment, { deep: [{ a: null }] })) as { event: string };

    expect(JSON.parse(answer.event)).toEqual(contactFlowEvent(callOf(), { deep: [{ a: null }] }));
  });

  it('loads the module once, in virtual time, and serves more than one invocation with it', async () => {
    const environment = start('slow-start.ts', 'handler');

    const runs = [await invoke(environment), await invoke(environment, {}, 60_000)];

    expect(runs.map(answerOf)).toEqual([{ served: '1' }, { served: '2' }]);
    expect(runs.map(({ milliseconds }) => milliseconds)).toEqual([2000, 0]);
  });

  it('loads CommonJS', async () => {
    const result = await run('handler', {}, 'common.cjs');

    expect(answerOf(result)).toEqual({ contact: 'c-1' });
  });

  it.each([
    { file: 'no/such/handler.ts' },
    { file: 'package.json', functionSeconds: 0 },
    { file: 'package.json', functionSeconds: 901 },
  ])('throws on %j', (options) => {
    expect(() => openHandler(options)).toThrow(SimulatorUsageError);
  });
});

describe('openHandler, for handlers that work outside their thread', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/never') setTimeout(() => response.end('hello'), 10);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['readsAFile', 'import'],
    ['imports', 'context echo surroundings writes'],
    ['usesThePool', 40],
    ['fetches', 'hello'],
    ['gets', 'hello'],
    ['twentyFetches', 'hello'],
  ])('waits for it in real time, and counts none of it: %s', async (work, expected) => {
    const environment = start('outside.ts', 'handler');

    const result = await invoke(environment, { work, url });

    expect(answerOf(result)).toEqual({ result: expected });
    expect(result.milliseconds).toBe(0);
  });

  it('lets time pass that a server keeps waiting, so that the handler gives up when it says it would', async () => {
    const environment = start('outside.ts', 'handler', { patienceMilliseconds: 200 });

    const result = await invoke(environment, { work: 'givesUpAfter4500', url: `${url}/never` });

    expect(answerOf(result)).toEqual({ result: 'TimeoutError' });
    expect(result.milliseconds).toBe(4500);
  });

  it('finds that a handler hangs that waits for a server without a time-out', async () => {
    const environment = start('outside.ts', 'handler', { patienceMilliseconds: 200 });

    const { outcome } = await invoke(environment, { work: 'waitsForEver', url: `${url}/never` });

    expect(outcome).toMatchObject({ kind: 'hung', why: expect.stringContaining('0.2 s of real time') as unknown });
  });

  it('ends a handler at its time-out that polls beside a server that never answers', async () => {
    const environment = start('outside.ts', 'handler', { patienceMilliseconds: 50, functionSeconds: 5 });

    const { outcome } = await invoke(environment, { work: 'pollsForEver', url: `${url}/never` });

    expect(outcome).toEqual({ kind: 'timed-out', functionSeconds: 5 });
  });
});
