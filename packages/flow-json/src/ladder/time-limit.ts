/** The range that `timeLimitSeconds` takes in one mode. */
export interface TimeLimit {
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
}

const ANSWER_MILLISECONDS = 500;

/**
 * Refuses a time limit that is no whole number of its range.
 *
 * @throws RangeError
 */
export function refuseTimeLimit(
  seconds: number,
  { minimum, maximum }: TimeLimit,
  { kind, because }: { readonly kind: string; readonly because: string },
): void {
  if (Number.isInteger(seconds) && seconds >= minimum && seconds <= maximum) return;
  throw new RangeError(
    `timeLimitSeconds is ${seconds}; ${kind} takes a whole number from ${minimum} to ${maximum}, because ${because}.`,
  );
}

/** How long a call to another system may take, in milliseconds, so that a function of so many seconds can still answer. */
export function downstreamOf(functionSeconds: number): number {
  return functionSeconds * 1000 - ANSWER_MILLISECONDS;
}
