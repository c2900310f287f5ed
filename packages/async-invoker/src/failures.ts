/** Why work did not succeed, in words that a flow can branch on, each with what it means. */
export const FAILURES = {
  'timed-out': 'The function, its state or the state machine ran out of time.',
  aborted: 'Somebody stopped the execution.',
  'function-error': 'The function, or a state of your own, failed; `error` is the name of its error.',
  'out-of-memory': 'The function ran out of memory.',
  throttled: 'Lambda or Step Functions had too much to do, for longer than it was tried again.',
  unavailable: 'Lambda could not run the function, for longer than it was tried again.',
  'not-permitted': 'The state machine may not do what it has to.',
  'not-found': 'The function does not exist, or no longer.',
  'result-too-large': 'The result does not fit into the 32 KB that Connect takes, or into what Step Functions carries.',
  'result-not-json': 'What stands in the table as the result is no JSON.',
  'result-not-an-object': 'The result is JSON but no object, so a flow could not read it.',
  'result-lost': 'The state machine succeeded, and yet no result is in the table.',
  'machine-error': 'The state machine itself is wrong; `error` is the name that Step Functions gives it.',
  'never-started': 'The execution was asked for and never started.',
  'unknown-execution': 'There is no such execution, or its row has expired.',
  unknown: 'It failed without a name.',
} as const;

/** A word of `FAILURES`. */
export type Failure = keyof typeof FAILURES;
