import type { Action } from '../flow/flow.ts';
import type { JsonObject } from '../json.ts';
import { action, conditions, errors, invoke } from './flow.fixture.ts';

/** A block that only starts its function. */
export function start(identifier: string, next: string, failed: string, Parameters: JsonObject = {}): Action {
  const asynchronous = { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: '30' };
  return invoke(identifier, next, failed, { ...asynchronous, ...Parameters });
}

/** A Wait for the function that was started last. */
export function waitForFunction(
  identifier: string,
  returned: string,
  otherwise: string,
  Parameters: JsonObject = {},
): Action {
  const Identifier = '$.LambdaInvocation.InvocationId';
  return action(
    identifier,
    'Wait',
    {
      TimeLimitSeconds: '35',
      InterruptibleEvents: { LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier } } },
      ...Parameters,
    },
    {
      NextAction: otherwise,
      Errors: errors({ NoMatchingError: otherwise }),
      Conditions: conditions({ WaitCompleted: otherwise, LambdaReturned: returned }),
    },
  );
}

/** Fetches the answer of the function that was started last. */
export function load(
  identifier: string,
  next: string,
  failed: string,
  running: string,
  LambdaInvocationId = '$.LambdaInvocation.InvocationId',
): Action {
  return action(
    identifier,
    'LoadLambdaFunctionResult',
    { LambdaInvocationId },
    { NextAction: next, Errors: errors({ NoMatchingError: failed, InProgress: running }) },
  );
}
