/** What the guard asks of AWS Lambda. */
export interface LambdaPort {
  /** The versions that an alias has calls for: two while it is weighted. */
  readonly versionsOf: (functionArn: string, alias: string) => Promise<readonly string[]>;
  /** Invokes a function by alias or version, and waits until it has answered. */
  readonly invoke: (functionArn: string, qualifier: string, payload: string) => Promise<void>;
}

/**
 * AWS Lambda by the SDK of the function's runtime, with the function's own credentials and endpoint settings. The SDK is loaded here
 * and not before: most pings, and all calls, need none.
 */
export async function lambdaOfRuntime(): Promise<LambdaPort> {
  const { GetAliasCommand, InvokeCommand, LambdaClient } = (await import(
    SDK
  )) as typeof import('@aws-sdk/client-lambda');
  const client = new LambdaClient({ maxAttempts: 2 });
  return {
    versionsOf: async (FunctionName, Name) => {
      const { FunctionVersion, RoutingConfig } = await client.send(new GetAliasCommand({ FunctionName, Name }));
      const beside = Object.entries(RoutingConfig?.AdditionalVersionWeights ?? {}).filter(([, weight]) => weight > 0);
      return [...(FunctionVersion === undefined ? [] : [FunctionVersion]), ...beside.map(([version]) => version)];
    },
    invoke: async (FunctionName, Qualifier, Payload) => {
      const { FunctionError } = await client.send(new InvokeCommand({ FunctionName, Qualifier, Payload }));
      if (FunctionError !== undefined) throw new Error(`${Qualifier} failed: ${FunctionError}`);
    },
  };
}

/** By a name that bundlers do not follow: a bundled copy would be read at every cold start. */
const SDK = ['@aws-sdk', 'client-lambda'].join('/');
