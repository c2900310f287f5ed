import type { Failure } from '../failures.ts';

/**
 * The word for an error of a state machine, from its name; the cause is read only where a crash and a time-out of the function
 * share a name. Names that AWS does not give are those of the function's own errors.
 */
export function failureOf(error: string | undefined, cause = ''): Failure {
  if (error === undefined || error === '') return 'unknown';
  if (CRASHES.includes(error) && cause.includes('Task timed out')) return 'timed-out';
  return WORDS[plain(error)] ?? (error.startsWith('States.') ? 'machine-error' : 'function-error');
}

/** The function ended without answering; Lambda writes "Task timed out after …" where its time was over (aws-facts 4.4). */
const CRASHES: readonly string[] = ['Lambda.Unknown', 'Runtime.ExitError'];

/** The same error goes with and without the service's name and the ending, depending on who reports it. */
function plain(error: string): string {
  return error.replace(/^Lambda\./, '').replace(/Exception$/, '');
}

/** By name, as `plain` leaves it (aws-facts 2.7, 4.4; field A6). */
const WORDS: Partial<Record<string, Failure>> = {
  'States.Timeout': 'timed-out',
  'States.HeartbeatTimeout': 'timed-out',
  'Sandbox.Timedout': 'timed-out',
  'Runtime.OutOfMemory': 'out-of-memory',
  TooManyRequests: 'throttled',
  Throttling: 'throttled',
  ExecutionLimitExceeded: 'throttled',
  EC2Throttled: 'throttled',
  'States.Permissions': 'not-permitted',
  AccessDenied: 'not-permitted',
  KMSAccessDenied: 'not-permitted',
  KmsAccessDenied: 'not-permitted',
  ResourceNotFound: 'not-found',
  StateMachineDoesNotExist: 'not-found',
  Service: 'unavailable',
  AWSLambda: 'unavailable',
  SdkClient: 'unavailable',
  ClientExecutionTimeout: 'unavailable',
  CodeArtifactUserPending: 'unavailable',
  ResourceNotReady: 'unavailable',
  'States.DataLimitExceeded': 'result-too-large',
  'Function.ResponseSizeTooLarge': 'result-too-large',
};
