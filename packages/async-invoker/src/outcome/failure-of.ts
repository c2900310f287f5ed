import type { Failure } from '../failures.ts';

/**
 * The word for an error of a state machine, from its name; the cause is read only where a crash and a time-out of the function
 * share a name. Names that neither Lambda nor Step Functions gives are those of the function's own errors, even where they read
 * alike: a function that was refused something elsewhere fails with `AccessDeniedException`.
 */
export function failureOf(error: string | undefined, cause = ''): Failure {
  if (error === undefined || error === '') return 'unknown';
  if (CRASHES.includes(error) && cause.includes('Task timed out')) return 'timed-out';
  return WORDS.get(plain(error)) ?? (error.startsWith('States.') ? 'machine-error' : 'function-error');
}

/** The function ended without answering; Lambda writes "Task timed out after …" where its time was over (aws-facts 4.4). */
const CRASHES: readonly string[] = ['Lambda.Unknown', 'Runtime.ExitError'];

/** The services' errors go with one prefix, and some with and without an ending. */
function plain(error: string): string {
  return error.replace(/^(?:Lambda|StepFunctions)\.(.+?)(?:Exception)?$/, 'Service.$1');
}

/** By name, as `plain` leaves it (aws-facts 2.7, 4.2, 4.4; field A6). */
const WORDS: ReadonlyMap<string, Failure> = new Map([
  ['States.Timeout', 'timed-out'],
  ['States.HeartbeatTimeout', 'timed-out'],
  ['Sandbox.Timedout', 'timed-out'],
  ['States.TaskFailed', 'function-error'],
  ['States.BranchFailed', 'function-error'],
  ['Runtime.OutOfMemory', 'out-of-memory'],
  ['Service.TooManyRequests', 'throttled'],
  ['Service.Throttling', 'throttled'],
  ['Service.KmsThrottling', 'throttled'],
  ['Service.ExecutionLimitExceeded', 'throttled'],
  ['Service.EC2Throttled', 'throttled'],
  ['States.Permissions', 'not-permitted'],
  ['Service.AccessDenied', 'not-permitted'],
  ['Service.KMSAccessDenied', 'not-permitted'],
  ['Service.KmsAccessDenied', 'not-permitted'],
  ['Service.ResourceNotFound', 'not-found'],
  ['Service.StateMachineDoesNotExist', 'not-found'],
  ['Service.Service', 'unavailable'],
  ['Service.AWSLambda', 'unavailable'],
  ['Service.SdkClient', 'unavailable'],
  ['Service.ClientExecutionTimeout', 'unavailable'],
  ['Service.CodeArtifactUserPending', 'unavailable'],
  ['Service.ResourceNotReady', 'unavailable'],
  ['States.DataLimitExceeded', 'result-too-large'],
  ['Function.ResponseSizeTooLarge', 'result-too-large'],
]);
