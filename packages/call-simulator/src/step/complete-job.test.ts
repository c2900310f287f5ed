import { describe, expect, it } from 'vitest';
import { callOf, jobOfTest } from '../../fixtures/calls.ts';
import type { BackgroundJob } from './background-job.ts';
import type { CompletedEvent } from './call-event.ts';
import { completeJob } from './complete-job.ts';

const ANSWERED: CompletedEvent['outcome'] = { kind: 'answered', response: '{"state":"paid"}' };
const FAILED: CompletedEvent['outcome'] = { kind: 'failed', error: { errorType: 'Error', errorMessage: 'no' } };

function complete(outcome: CompletedEvent['outcome'], job: Partial<BackgroundJob> = {}, at = 11_000, seen = true) {
  const state = callOf({ at, jobs: { 'i-1': jobOfTest(job), 'i-2': jobOfTest() } });
  const completed = completeJob(state, { type: 'completed', at, invocationId: 'i-1', seen, outcome });
  return { result: completed.state.jobs['i-1'], other: completed.state.jobs['i-2'], effects: completed.effects };
}

describe('completeJob', () => {
  it('keeps an answer until it is loaded, and leaves other jobs alone', () => {
    const { result, other, effects } = complete(ANSWERED);

    expect(result?.result).toEqual({ kind: 'answered', at: 11_000, value: { state: 'paid' } });
    expect(other).toEqual(jobOfTest());
    expect(effects).toEqual([]);
  });

  it('tries again after a failure, with what is left of its time', () => {
    const { result, effects } = complete(FAILED);

    expect(result).toMatchObject({ attempt: 2, result: null });
    expect(effects).toMatchObject([
      { type: 'restart', block: 'start', function: 'job', invocationId: 'i-1', attempt: 2, limitMilliseconds: 20_000 },
    ]);
  });

  it.each<[string, CompletedEvent['outcome'], Partial<BackgroundJob>, number, boolean, string]>([
    ['the fourth failure', FAILED, { attempt: 4 }, 11_000, true, 'lambda-error'],
    ['a failure when the time is over', FAILED, {}, 31_000, true, 'lambda-error'],
    ['the end of its time', ANSWERED, {}, 31_000, false, 'lambda-time-limit'],
    ['throttling to the last', { kind: 'throttled' }, { attempt: 4 }, 1000, true, 'lambda-throttled'],
    ['an answer of the wrong shape', { kind: 'answered', response: '[]' }, {}, 11_000, true, 'lambda-response-shape'],
    [
      'an answer of more than 32 KB',
      { kind: 'answered', response: JSON.stringify('x'.repeat(33_000)) },
      { responseType: 'JSON' },
      11_000,
      true,
      'lambda-response-size',
    ],
  ])('gives up after %s, and says why at the block that started it', (_what, outcome, job, at, seen, limit) => {
    const { result, effects } = complete(outcome, job, at, seen);

    expect(result?.result).toEqual({ kind: 'failed', at });
    expect(effects).toMatchObject([{ type: 'record', event: { type: 'limit', at, block: 'start', limit } }]);
  });

  it('takes no notice of a job that is over', () => {
    const over = { kind: 'failed', at: 5000 } as const;

    const { result } = complete(ANSWERED, { result: over });

    expect(result?.result).toEqual(over);
  });
});
