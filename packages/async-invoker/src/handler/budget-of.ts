/** The ladder gives an invoker 4 s and its block 5 s; a function that may run for longer is not waited for. */
const MOST_MILLISECONDS = 4000;
/** For answering, and for Lambda to hand the answer on. */
const ANSWER_MILLISECONDS = 250;

/** How many milliseconds an invocation may wait for AWS, by the context that Lambda hands to the handler. */
export function budgetOf(context: unknown): number {
  const { getRemainingTimeInMillis: remaining } = Object(context) as { getRemainingTimeInMillis?: unknown };
  const milliseconds = typeof remaining === 'function' ? Number(remaining.call(context)) : MOST_MILLISECONDS;
  const known = Number.isNaN(milliseconds) ? MOST_MILLISECONDS : milliseconds;
  return Math.min(MOST_MILLISECONDS, known) - ANSWER_MILLISECONDS;
}
