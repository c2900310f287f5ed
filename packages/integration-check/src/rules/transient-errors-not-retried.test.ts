import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, foundBy } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { jobArtefacts, transientRetry } from '../job.fixture.ts';
import { transientErrorsNotRetried } from './transient-errors-not-retried.ts';

const MACHINE = 'Resources.Machine.Properties.DefinitionString';
/** What the CDK retries of its own accord. */
const CDK = ['ClientExecutionTimeout', 'Service', 'AWSLambda', 'SdkClient'].map((name) => `Lambda.${name}Exception`);

const task = (fields: JsonObject) => jobArtefacts({ task: fields });

describe('transientErrorsNotRetried', () => {
  it.each([
    ['a task without Retry', task({ Retry: [] })],
    ['what the CDK retries of its own accord', task({ Retry: [{ ErrorEquals: CDK }] })],
    ['a retrier that never tries again', task({ Retry: [transientRetry({ MaxAttempts: 0 })] })],
    ['a retrier of another shape', task({ Retry: 'often' })],
    ['a function called by its ARN', task({ Retry: [], Resource: '<Alias>' })],
    ['a function of another stack', task({ Retry: [], Parameters: { FunctionName: 'arn:aws:lambda:x' } })],
    ['a call through the SDK integration', task({ Retry: [], Resource: 'arn:aws-cn:states:::aws-sdk:lambda:invoke' })],
  ])('reports %s', (_, given) => {
    expect(foundBy(transientErrorsNotRetried, given)).toEqual([{ path: `${MACHINE}: States.order-status` }]);
  });

  it.each([
    ['all of them', jobArtefacts()],
    ['all of them in several retriers', task({ Retry: [{ ErrorEquals: CDK }, transientRetry()] })],
    ['any error', task({ Retry: [{ ErrorEquals: ['States.ALL'] }] })],
    ['any error but a time-out', task({ Retry: [{ ErrorEquals: ['States.TaskFailed'] }] })],
  ])('accepts a retry of %s', (_, given) => {
    expect(foundBy(transientErrorsNotRetried, given)).toEqual([]);
  });

  it.each([
    ['a stack without machines', artefacts()],
    ['a task that calls something else', task({ Retry: [], Resource: 'arn:aws:states:::sqs:sendMessage' })],
    ['a function that is only sent a message', task({ Retry: [], Parameters: { InvocationType: 'Event' } })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(transientErrorsNotRetried, given)).toEqual([]);
  });

  it('names those that are missing', () => {
    const [issue] = check(task({ Retry: [{ ErrorEquals: CDK }] })).filter(({ code }) => code === 'WL613');

    expect(issue?.message).toBe(
      'The task "order-status" does not retry Lambda.TooManyRequestsException, Lambda.CodeArtifactUserPendingException.',
    );
  });
});
