import { describe, expect, it } from 'vitest';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import { carried, lambdaAnswer, refusedParameters } from './task-end.ts';

describe('lambdaAnswer', () => {
  it('gives an answer as Step Functions wraps it', () => {
    expect(lambdaAnswer({ kind: 'answered', response: '{"state":"paid"}' })).toEqual({
      result: { ExecutedVersion: '1', Payload: { state: 'paid' }, StatusCode: 200 },
    });
  });

  it.each<[InvocationOutcome, string, string]>([
    [
      { kind: 'failed', error: { errorType: 'OrderNotFoundError', errorMessage: 'no "7"' } },
      'OrderNotFoundError',
      '{"errorType":"OrderNotFoundError","errorMessage":"no \\"7\\"","trace":[]}',
    ],
    [{ kind: 'timed-out', functionSeconds: 30 }, 'Sandbox.Timedout', 'Task timed out after 30.00 seconds'],
    [{ kind: 'hung', why: 'nothing is left' }, 'Sandbox.Timedout', 'Task timed out'],
    [{ kind: 'throttled' }, 'Lambda.TooManyRequestsException', 'Rate Exceeded'],
    [{ kind: 'not-found' }, 'Lambda.ResourceNotFoundException', 'Function not found'],
  ])('gives the error that Step Functions reports of %j', (outcome, error, words) => {
    expect(lambdaAnswer(outcome)).toEqual({ error, cause: expect.stringContaining(words) as string });
  });
});

describe('what is more than Step Functions carries', () => {
  const fits = 'x'.repeat(262_142);

  it.each([
    ['a result that just fits', carried({ result: fits }), { result: fits }],
    ['a result of a byte more', carried({ result: `${fits}x` }), { error: 'States.DataLimitExceeded' }],
    ['an error of any size', carried({ error: 'E', cause: `${fits}x` }), { error: 'E' }],
    ['parameters of a byte more', refusedParameters(`${fits}x`) ?? {}, { error: 'States.DataLimitExceeded' }],
    ['parameters that just fit', refusedParameters(fits) ?? {}, {}],
  ])('is known of %s', (_what, end, expected) => {
    expect(end).toMatchObject(expected);
  });
});
