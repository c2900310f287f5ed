import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';

/** Where the clients go, and as whom. Each default: what the environment says, as everywhere in the SDK. */
export interface ClientOptions {
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A connection takes milliseconds inside AWS; one that takes longer is worth another. */
const requestHandler = { connectionTimeout: 1000, throwOnRequestTimeout: true };

/** The clients of an invoker. Make them once, outside the handler. */
export function awsClients(
  machineType: 'STANDARD' | 'EXPRESS',
  options: ClientOptions = {},
): { readonly dynamo: DynamoDBClient; readonly sfn: SFNClient } {
  return {
    dynamo: new DynamoDBClient({ ...options, requestHandler, maxAttempts: 3 }),
    // Each try of an Express machine may start another execution. Of a Standard one, Connect tries again as well, and a check
    // that is throttled has its answer.
    sfn: new SFNClient({ ...options, requestHandler, maxAttempts: machineType === 'EXPRESS' ? 1 : 2 }),
  };
}
