/** The patcher was asked for something that cannot be; the message says what was given and what is allowed. */
export class PatcherUsageError extends Error {
  override readonly name = 'PatcherUsageError';
}
