import { describe, expect, it } from 'vitest';
import { aliasOf, invocationOf } from '../../fixtures/machines.ts';
import { playJob, stated, worker, type Play } from '../../fixtures/play-job.ts';
import type { OpenedFunction } from '../runner/opened-function.ts';

describe('playCall, where work behind a state machine goes wrong', () => {
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
    const call = await playJob(options);

    expect(call.said).toBe(`It failed: ${words}`);
    expect(call.of('execution-ended')).toMatchObject([{ status: 'FAILED', error }]);
  });

  it('tries a throttled function again, each try later than the one before', async () => {
    const call = await playJob({ scenario: stated({ fails: 'throttled', latencyMilliseconds: 100 }) });

    const calls = call.of('execution-called').map(({ at }) => at);
    expect(calls).toEqual([1267, 2367, 4467, 8567]);
  });

  it('finds a machine that runs out of time by asking Step Functions, once the row is overdue', async () => {
    const call = await playJob({
      template: { machineSeconds: 20, work: { ...invocationOf(aliasOf('order-status')), TimeoutSeconds: 70 } },
    });

    expect(call.said).toMatch(/^It failed: timed-out/);
    expect(call.of('execution-ended')).toMatchObject([{ at: 21_267, status: 'TIMED_OUT', error: null }]);
    expect(call.of('execution-called')).toMatchObject([{ until: 26_267, outcome: { kind: 'answered' } }]);
    expect(call.heard.at(-1)?.at).toBeGreaterThanOrEqual(21.267);
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

    const call = await playJob({ wrap: losesItsFirstAnswers });

    expect(call.of('invoked').slice(0, 3)).toMatchObject([{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }]);
    expect(call.of('execution-started')).toHaveLength(1);
    expect(call.said).toBe('It is shipped as "4711".');
  });

  it.each([
    ['throttled' as const, 'lambda-throttled'],
    ['hangs' as const, 'lambda-hung'],
  ])('lets the invoker itself go wrong: %s', async (fails, limit) => {
    const call = await playJob({ scenario: { functions: { 'order-status-invoker': { fails } } } });

    expect(call.limits[0]).toMatchObject({ limit, block: 'start' });
    expect(call.said).toBe('Please call again later.');
  });
});
