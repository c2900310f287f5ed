/** Longest that Connect waits is 8 s (aws-facts 1.7); some of them pass before the function begins. */
const MOST_MILLISECONDS = 7000;
/** For answering, and for Lambda to hand the answer on. */
const ANSWER_MILLISECONDS = 250;
/** Where nothing tells how long the function may run. */
const USUAL_MILLISECONDS = 4000;

/** How many milliseconds an invocation may wait for AWS, by the context that Lambda hands to the handler. */
export function budgetOf(context: unknown): number {
  const { getRemainingTimeInMillis: remaining } = Object(context) as { getRemainingTimeInMillis?: unknown };
  const milliseconds = typeof remaining === 'function' ? Number(remaining.call(context)) : USUAL_MILLISECONDS;
  return Math.min(MOST_MILLISECONDS, milliseconds) - ANSWER_MILLISECONDS;
}
