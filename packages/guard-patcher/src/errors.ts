/** The patcher was asked for something that cannot be; the message says what was given and what is allowed. */
export class PatcherUsageError extends Error {
  override readonly name = 'PatcherUsageError';
}

/** A file is not as it was when the plan was made; it was left as it is. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
}
