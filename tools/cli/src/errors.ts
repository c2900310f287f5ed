/** The command could not start: wrong usage, or a file that cannot be read. Exit code 1. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
