import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { aliasOf, invocationOf, sideBySide } from '../../fixtures/machines.ts';
import { playJob, stated } from '../../fixtures/play-job.ts';
import { SimulatorUsageError } from '../errors.ts';

describe('playCall, with machines of several kinds', () => {
  it('runs functions side by side, and goes on without an optional one', async () => {
    const tell = '$.External.result.orders.state, without $.External.result.missing.';
    const functions = { 'order-status-orders': { latencyMilliseconds: 8000, answer: { state: 'shipped' } } };

    const call = await playJob({
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

    const call = await playJob({
      template: sideBySide(),
      functions: {},
      scenario: { functions: { ...functions, 'order-status-loyalty': { latencyMilliseconds: 30_000, answer: {} } } },
    });

    expect(call.said).toBe('It failed: function-error Error.');
    expect(call.of('execution-ended')).toMatchObject([{ at: 3267, status: 'FAILED', error: 'Error' }]);
  });

  it.each([['quote'], ['arn:aws:lambda:eu-central-1:123456789012:function:legacy-quote:live']])(
    'plays a function that exists by what the scenario states of %s',
    async (known) => {
      const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:legacy-quote:live';

      const call = await playJob({
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

    const call = await playJob({
      template: { work },
      functions: {},
      scenario: stated({ latencyMilliseconds: 5000, answer: { amount: 120 } }),
    });

    expect(call.said).toMatch(/^It is large, [\w-]+\.$/);
    expect(call.of('execution-ended')).toMatchObject([{ at: 16_267, status: 'SUCCEEDED' }]);
  });

  it('starts the name of an Express machine as often as it is asked, and hears no more than the table says', async () => {
    const call = await playJob({ template: { type: 'EXPRESS' } });

    expect(call.said).toBe('It is shipped as "4711".');
  });

  it('throws on a machine that Step Functions would refuse', async () => {
    const machine = { StartAt: 'nowhere' };

    await expect(playJob({ template: { machine } })).rejects.toThrow(SimulatorUsageError);
  });

  it('lets States.ALL catch everything but a result that is too large', async () => {
    const catches = (...errors: string[]) => ({
      ...invocationOf(aliasOf('order-status')),
      Catch: [{ ErrorEquals: errors, Next: 'NameFailure' }],
    });
    const tooLarge = stated({ answer: 'x'.repeat(300_000) });
    const failing = stated({ fails: 'error' });
    // What is left of the definition that names that error.
    const states = { WriteResult: { Type: 'Pass', Next: 'AlreadyWritten' } };

    const uncaught = await playJob({ template: { work: catches('States.ALL'), states }, scenario: tooLarge });
    const caught = await playJob({ template: { work: catches('States.ALL'), states }, scenario: failing });

    expect(uncaught.of('execution-ended')).toMatchObject([{ status: 'FAILED', error: 'States.DataLimitExceeded' }]);
    expect(uncaught.said).toBe('It failed: result-too-large States.DataLimitExceeded.');
    expect(caught.said).toBe('It failed: function-error Error.');
  });

  it('does not call a function again that was to be tried again when the machine ran out of time', async () => {
    const call = await playJob({ template: { machineSeconds: 2 }, scenario: stated({ fails: 'throttled' }) });

    expect(call.of('execution-called').map(({ at }) => at)).toEqual([1267, 2267]);
    expect(call.of('execution-ended')).toMatchObject([{ at: 3267, status: 'TIMED_OUT' }]);
  });

  it('plays several calls side by side', async () => {
    const calls = await Promise.all(
      [5000, 7000, 9000].map((latencyMilliseconds) =>
        playJob({ scenario: stated({ latencyMilliseconds, answer: { state: `${latencyMilliseconds}` } }) }),
      ),
    );

    expect(calls.map(({ said }) => said)).toEqual(['It is 5000.', 'It is 7000.', 'It is 9000.']);
  });
});
