import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.ts';

describe('failureOf', () => {
  it.each([
    ['States.Timeout', '', 'timed-out'],
    ['States.HeartbeatTimeout', '', 'timed-out'],
    ['Sandbox.Timedout', '', 'timed-out'],
    ['Lambda.Unknown', '{"errorMessage":"2026-11-26 Task timed out after 60.00 seconds"}', 'timed-out'],
    ['Runtime.ExitError', 'Task timed out after 3.00 seconds', 'timed-out'],
    ['Lambda.Unknown', 'The cause could not be determined', 'function-error'],
    ['Runtime.ExitError', 'Runtime exited with error: signal: killed', 'function-error'],
    ['Runtime.OutOfMemory', '', 'out-of-memory'],
    ['Lambda.TooManyRequestsException', '', 'throttled'],
    ['StepFunctions.ThrottlingException', '', 'throttled'],
    ['StepFunctions.ExecutionLimitExceeded', '', 'throttled'],
    ['ThrottlingException', '', 'function-error'],
    ['States.Permissions', '', 'not-permitted'],
    ['Lambda.AccessDeniedException', '', 'not-permitted'],
    ['StepFunctions.AccessDeniedException', '', 'not-permitted'],
    ['AccessDeniedException', '', 'function-error'],
    ['Lambda.ResourceNotFoundException', '', 'not-found'],
    ['Lambda.ServiceException', '', 'unavailable'],
    ['Lambda.AWSLambdaException', '', 'unavailable'],
    ['Lambda.CodeArtifactUserPendingException', '', 'unavailable'],
    ['States.DataLimitExceeded', '', 'result-too-large'],
    ['Function.ResponseSizeTooLarge', '', 'result-too-large'],
    ['States.TaskFailed', '', 'function-error'],
    ['States.BranchFailed', '', 'function-error'],
    ['States.Runtime', '', 'machine-error'],
    ['States.NoChoiceMatched', '', 'machine-error'],
    ['OrderNotFound', 'Task timed out, says the order system', 'function-error'],
    ['TypeError', '', 'function-error'],
    ['constructor', '', 'function-error'],
    ['', '', 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('%s (%s) is %s', (error, cause, word) => {
    expect(failureOf(error, cause)).toBe(word);
  });
});
