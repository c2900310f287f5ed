/** Amazon Connect's limits on the Lambda functions that a flow calls (aws-facts 1.6, 1.7; flow-language 8.2, 8.3). */
export const LAMBDA_LIMITS = {
  /** Longest that a synchronous block waits. */
  synchronousSeconds: 8,
  /** Longest that an asynchronous invocation may take. */
  asynchronousSeconds: 60,
  /** Longest chain of Lambda blocks without a prompt between them. */
  chainSeconds: 20,
  /** Tries after the first one, all inside the block's limit. */
  retries: 3,
  /** Largest response, in bytes of UTF-8. */
  responseBytes: 32 * 1024,
  /** Longest function ARN that an integration association takes. */
  arnCharacters: 140,
} as const;
