/** The invoker was set up or called in a way that cannot work; the message says what to change. */
export class InvokerUsageError extends Error {
  override readonly name = 'InvokerUsageError';
}
