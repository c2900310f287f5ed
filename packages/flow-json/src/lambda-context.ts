/** What Lambda tells a Node.js handler beside the event, as far as an integration needs it (Lambda developer guide, nodejs-context). */
export interface LambdaContext {
  readonly functionName: string;
  readonly functionVersion: string;
  /** The ARN that was called, qualifier included. */
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  /** Milliseconds until Lambda ends the invocation. */
  getRemainingTimeInMillis(): number;
}
