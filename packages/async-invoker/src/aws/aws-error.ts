/** What the AWS clients' errors have. Read by name: two copies of a client have two classes of one error. */
export interface AwsError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly Item?: unknown;
}

/** Whether something thrown is AWS's error of that name. */
export function isAwsError(thrown: unknown, ...names: readonly string[]): thrown is AwsError {
  return thrown instanceof Error && names.includes(thrown.name);
}

/** Whether AWS understood a call and refused it, so that it did nothing. */
export function isRefusal(thrown: unknown): thrown is AwsError {
  const { httpStatusCode = 0 } = (thrown as AwsError).$metadata ?? {};
  return thrown instanceof Error && httpStatusCode >= 400 && httpStatusCode < 500;
}
