import { describe, expect, it } from 'vitest';
import { callOf, jobOfTest, visitOf } from '../../fixtures/calls.ts';
import type { JobResult } from '../step/background-job.ts';
import { loadLambdaFunctionResult } from './load-lambda-function-result.ts';

function load(result: JobResult | null, LambdaInvocationId = '$.LambdaInvocation.InvocationId') {
  const state = callOf({ at: 9000, latestInvocation: 'i-1', jobs: { 'i-1': jobOfTest({ result }) } });
  return loadLambdaFunctionResult.enter(visitOf({ LambdaInvocationId }, state));
}

describe('loadLambdaFunctionResult', () => {
  it('replaces $.External with the answer, and says how long it was there', () => {
    const move = load({ kind: 'answered', at: 7500, value: { state: 'paid' } });

    expect(move).toMatchObject({
      kind: 'go',
      way: { kind: 'next' },
      changes: { external: { state: 'paid' } },
      also: [{ event: { type: 'loaded', at: 9000, function: 'job', result: 'answered', readyMilliseconds: 1500 } }],
    });
  });

  it.each<[string, JobResult | null, string, string, string]>([
    ['a function that runs', null, 'i-1', 'InProgress', 'in-progress'],
    ['a function that failed', { kind: 'failed', at: 1 }, 'i-1', 'NoMatchingError', 'failed'],
    ['an id of which nothing was started', null, 'i-2', 'NoMatchingError', 'unknown'],
    ['an id that is a name of objects', null, 'constructor', 'NoMatchingError', 'unknown'],
    ['no id', null, '$.Attributes.none', 'NoMatchingError', 'unknown'],
  ])('leaves by an error branch for %s', (_what, result, id, error, told) => {
    const move = load(result, id);

    expect(move).toMatchObject({ way: { kind: 'error', error }, changes: {}, also: [{ event: { result: told } }] });
  });
});
