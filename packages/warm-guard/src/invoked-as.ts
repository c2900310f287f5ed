/** By what name a function was invoked. */
export interface InvokedAs {
  /** The function's ARN, without alias or version. */
  readonly functionArn: string;
  /** The alias or version that was named. */
  readonly qualifier: string | undefined;
  /** The version that runs. */
  readonly version: string | undefined;
}

/** Reads the context that Lambda hands to a handler; undefined where it does not say. Throws what its own getters throw. */
export function invokedAs(context: unknown): InvokedAs | undefined {
  const { invokedFunctionArn, functionVersion } = Object(context) as Readonly<Record<string, unknown>>;
  if (typeof invokedFunctionArn !== 'string') return undefined;
  const parts = invokedFunctionArn.split(':');
  if (parts.length < 7) return undefined;
  return {
    functionArn: parts.slice(0, 7).join(':'),
    qualifier: parts[7],
    version: typeof functionVersion === 'string' ? functionVersion : undefined,
  };
}
