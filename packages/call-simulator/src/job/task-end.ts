import type { JsonValue } from '@warmline/flow-json';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';

/** What a task comes to: its result, or the error that Step Functions reports. */
export type TaskEnd = { readonly result: JsonValue } | { readonly error: string; readonly cause: string };

/** Most that Step Functions carries from state to state, in bytes (aws-facts 4.3). */
const CARRIED_BYTES = 262_144;

/** The error of what is more. */
export const TOO_LARGE = 'States.DataLimitExceeded';

/** What Step Functions makes of the end of a function that a task called (aws-facts 4.4). */
export function lambdaAnswer(outcome: InvocationOutcome): TaskEnd {
  switch (outcome.kind) {
    case 'answered':
      return { result: { ExecutedVersion: '1', Payload: JSON.parse(outcome.response) as JsonValue, StatusCode: 200 } };
    case 'failed':
      return { error: outcome.error.errorType, cause: JSON.stringify({ ...outcome.error, trace: [] }) };
    case 'timed-out':
      return timedOut(`Task timed out after ${outcome.functionSeconds}.00 seconds`);
    case 'hung':
      return timedOut('Task timed out');
    case 'throttled':
      return {
        error: 'Lambda.TooManyRequestsException',
        cause: 'Rate Exceeded. (Service: Lambda, Status Code: 429)',
      };
    case 'not-found':
      return {
        error: 'Lambda.ResourceNotFoundException',
        cause: 'Function not found. (Service: Lambda, Status Code: 404)',
      };
  }
}

/** The end of a task, or the failure that it is where it is more than Step Functions carries. */
export function carried(end: TaskEnd): TaskEnd {
  return 'result' in end && isTooLarge(end.result) ? tooLarge('The result of the task') : end;
}

/** The failure that a task is whose parameters are more than Step Functions carries; undefined where they are not. */
export function refusedParameters(parameters: JsonValue): TaskEnd | undefined {
  return isTooLarge(parameters) ? tooLarge('The input of the task') : undefined;
}

function isTooLarge(value: JsonValue): boolean {
  return Buffer.byteLength(JSON.stringify(value)) > CARRIED_BYTES;
}

function tooLarge(what: string): TaskEnd {
  return { error: TOO_LARGE, cause: `${what} exceeds the maximum number of bytes service limit.` };
}

function timedOut(errorMessage: string): TaskEnd {
  return { error: 'Sandbox.Timedout', cause: JSON.stringify({ errorType: 'Sandbox.Timedout', errorMessage }) };
}
