import { stateMachineLadder, type JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, foundBy } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { jobArtefacts, transientRetry, workTask, writeTask } from '../job.fixture.ts';
import { machineLimitsOutOfOrder } from './machine-limits-out-of-order.ts';

const MACHINE = 'Resources.Machine.Properties.DefinitionString';
const TASK = { path: `${MACHINE}: States.order-status` };
const WHOLE = { path: MACHINE };

const retrying = (...Retry: readonly JsonObject[]) => jobArtefacts({ task: { Retry } });

describe('machineLimitsOutOfOrder', () => {
  it.each([
    ['a function that may run as long as its task', jobArtefacts({ timeout: 62 }), [TASK]],
    ['a function called by its ARN', jobArtefacts({ timeout: 62, task: { Resource: '<Alias>' } }), [TASK]],
    [
      'a function in a branch',
      jobArtefacts({
        timeout: 62,
        definition: {
          StartAt: 'All',
          States: { All: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: workTask() } }], End: true } },
        },
      }),
      [{ path: `${MACHINE}: States.All.Branches[0].States.A` }],
    ],
    ['a task that may outlast the machine', jobArtefacts({ definition: { TimeoutSeconds: 60 }, timeout: 30 }), [WHOLE]],
    ['retries that do not fit', retrying(transientRetry({ MaxAttempts: 4 })), [WHOLE]],
    ['retries without a longest delay', retrying(transientRetry({ MaxAttempts: 99_999_999 })), [WHOLE]],
    ['a retry of work that had begun', retrying({ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }), [WHOLE]],
    [
      'tasks in a row',
      jobArtefacts({
        task: { Next: 'More' },
        definition: { States: { 'order-status': workTask({ Next: 'More' }), More: workTask(), Write: writeTask() } },
      }),
      [WHOLE],
    ],
    [
      'a Wait between',
      jobArtefacts({
        definition: {
          StartAt: 'Pause',
          States: {
            Pause: { Type: 'Wait', Seconds: 20, Next: 'order-status' },
            'order-status': workTask(),
            Write: writeTask(),
          },
        },
      }),
      [WHOLE],
    ],
  ])('reports %s', (_, given, found) => {
    expect(foundBy(machineLimitsOutOfOrder, given)).toEqual(found);
  });

  it.each([
    ['limits in order', jobArtefacts()],
    ['states that take exactly as long as the machine', jobArtefacts({ definition: { TimeoutSeconds: 72 } })],
    [
      'branches side by side, of which the longest counts',
      jobArtefacts({
        definition: {
          StartAt: 'All',
          States: {
            All: {
              Type: 'Parallel',
              Branches: [
                { StartAt: 'A', States: { A: workTask() } },
                { StartAt: 'B', States: { B: writeTask() } },
              ],
              End: true,
            },
          },
        },
      }),
    ],
    [
      'one of two ways, of which the longer counts',
      jobArtefacts({
        definition: {
          StartAt: 'Which',
          States: {
            Which: { Type: 'Choice', Choices: [{ Next: 'order-status' }], Default: 'Other' },
            'order-status': workTask(),
            Other: workTask(),
            Write: writeTask(),
          },
        },
      }),
    ],
    [
      'a function that is only sent a message',
      jobArtefacts({ timeout: 62, task: { Parameters: { FunctionName: '<Alias>', InvocationType: 'Event' } } }),
    ],
  ])('accepts %s', (_, given) => {
    expect(foundBy(machineLimitsOutOfOrder, given)).toEqual([]);
  });

  it.each([
    ['a stack without machines', artefacts()],
    [
      'a function of another stack',
      jobArtefacts({ timeout: 62, task: { Parameters: { FunctionName: 'arn:aws:lambda:x' } } }),
    ],
    [
      'a function that the input names',
      jobArtefacts({ timeout: 62, task: { Parameters: { 'FunctionName.$': '$.fn' } } }),
    ],
    ['a task without limit', jobArtefacts({ timeout: 62, task: { TimeoutSeconds: null } })],
    [
      'a task that waits for a token',
      jobArtefacts({ timeout: 62, task: { Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken' } }),
    ],
    [
      'how often a Map goes round',
      jobArtefacts({ definition: { StartAt: 'Each', States: { Each: { Type: 'Map', End: true } } } }),
    ],
    ['a machine without limit', jobArtefacts({ definition: { TimeoutSeconds: null } })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(machineLimitsOutOfOrder, given)).toEqual([]);
  });

  it.each([5, 60, 900])('accepts what the ladder says of %i seconds', (seconds) => {
    const { functionSeconds, attemptSeconds, retry, machineSeconds } = stateMachineLadder(seconds);
    const Retry = [retry.transient, retry.pending].map((retrying) => ({
      ErrorEquals: [...retrying.errors],
      IntervalSeconds: retrying.intervalSeconds,
      MaxAttempts: retrying.attempts,
      BackoffRate: retrying.backoffRate,
      MaxDelaySeconds: retrying.maxDelaySeconds,
    }));
    const given = jobArtefacts({
      timeout: functionSeconds,
      task: { TimeoutSeconds: attemptSeconds, Retry },
      definition: { TimeoutSeconds: machineSeconds },
    });

    expect(foundBy(machineLimitsOutOfOrder, given)).toEqual([]);
  });

  it('names what the states may take and what the machine may', () => {
    const given = retrying(transientRetry({ MaxAttempts: 4 }));

    const [issue] = check(given).filter(({ code }) => code === 'WL612');

    for (const part of ['"Machine"', '86 s', '80 s']) expect(issue?.message).toContain(part);
  });
});
