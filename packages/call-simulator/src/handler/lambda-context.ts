import type { WorkerSettings } from './messages.ts';

/** The context object that Lambda hands to a handler. */
export interface LambdaContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  /** Virtual time until Lambda ends the invocation. */
  readonly getRemainingTimeInMillis: () => number;
}

/** Makes the context of an invocation; `deadline` and `now` are on the same clock. */
export function lambdaContext(
  { functionName, functionVersion, invokedFunctionArn }: WorkerSettings,
  awsRequestId: string,
  deadline: number,
  now: () => number,
): LambdaContext {
  return {
    functionName,
    functionVersion,
    invokedFunctionArn,
    memoryLimitInMB: '128',
    awsRequestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: `simulated/[${functionVersion}]`,
    getRemainingTimeInMillis: () => Math.max(0, deadline - now()),
  };
}
