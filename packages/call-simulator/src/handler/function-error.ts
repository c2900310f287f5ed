import type { FunctionError } from '../step/invocation-outcome.ts';

/** What Lambda reports of something that was thrown, which need not be an error. */
export function functionError(thrown: unknown): FunctionError {
  return thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message }
    : { errorType: typeof thrown, errorMessage: String(thrown) };
}

/** The response that Lambda sends for what a handler returned; `undefined` becomes `null`. Throws where JSON has no words. */
export function responseOf(returned: unknown): string {
  const text = JSON.stringify(returned) as string | undefined;
  return text ?? 'null';
}
