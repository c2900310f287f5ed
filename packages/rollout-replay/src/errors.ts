/** An option of a replay cannot be; the message names it, what was given and what is allowed. */
export class ReplayUsageError extends Error {
  override readonly name = 'ReplayUsageError';
}
