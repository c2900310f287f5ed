/** The invoker was set up or called in a way that cannot work; the message says what to change. */
export class InvokerUsageError extends Error {
  override readonly name = 'InvokerUsageError';
}

/** A function was given an event that is not one of a contact flow; the message says what is wrong with it. */
export class NotAContactFlowEventError extends Error {
  override readonly name = 'NotAContactFlowEventError';
}

/** AWS gave no answer in the time that was left. What was asked for may have happened. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
}

/** AWS answered something that tells nothing. What was asked for may have happened. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError';
}

/** Step Functions refused to start an execution, so none was started by this call. */
export class StartRefusedError extends Error {
  override readonly name = 'StartRefusedError';
  /** The name of AWS's own error, which is the `cause`. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Step Functions refused to start the execution: ${reason}.`, options);
    this.reason = reason;
  }
}

/** Others kept changing the row that a start has to write; nothing was started by this call. */
export class ContendedStartError extends Error {
  override readonly name = 'ContendedStartError';
}
