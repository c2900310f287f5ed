import type { Action, Transitions } from '../flow/flow.ts';
import { INVOKER_PARAMETERS } from '../invoker-contract.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Ladder } from '../ladder/ladder.ts';

/**
 * A block that waited, as the start that it becomes: with its identifier, everything of its own that a start has a use for, and the
 * error branches that it had.
 *
 * @param start the start as the builder makes it
 */
export function startOf(original: Action, start: Action, { execution }: Ladder): Action {
  const { Parameters: own = {} } = original;
  const { Parameters: made = {} } = start;
  const numbered = execution === 'step-functions';
  return {
    ...original,
    Parameters: { ...own, ...(numbered ? made : withoutResponse(made)), ...(numbered ? firstAttempt(own) : {}) },
    Transitions: leading(original.Transitions, start.Transitions),
  };
}

/** The worker answers as it did, and the invoker in JSON. */
function withoutResponse(parameters: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'ResponseValidation'));
}

function firstAttempt({ LambdaInvocationAttributes: given }: JsonObject): JsonObject {
  const own = isJsonObject(given ?? null) ? (given as JsonObject) : {};
  return { LambdaInvocationAttributes: { ...own, [INVOKER_PARAMETERS.attempt]: '1' } };
}

/** Errors of other types lead where they led: the start alone can tell them apart. */
function leading({ Errors = [], ...others }: Transitions, { NextAction, Errors: made = [] }: Transitions): Transitions {
  const failed = made[0]?.NextAction;
  return {
    ...others,
    ...(NextAction === undefined ? {} : { NextAction }),
    Errors: Errors.map((error) =>
      error.ErrorType === 'NoMatchingError' && failed !== undefined ? { ...error, NextAction: failed } : error,
    ),
  };
}
