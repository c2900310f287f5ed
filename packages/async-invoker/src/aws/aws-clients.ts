import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';

/** A connection takes milliseconds inside AWS; one that takes longer is worth another. */
const requestHandler = { connectionTimeout: 1000, throwOnRequestTimeout: true };

/** The clients of an invoker, with the SDK's ordinary credentials, region and endpoints. Make them once, outside the handler. */
export function awsClients(machineType: 'STANDARD' | 'EXPRESS'): {
  readonly dynamo: DynamoDBClient;
  readonly sfn: SFNClient;
} {
  return {
    dynamo: new DynamoDBClient({ requestHandler, maxAttempts: 3 }),
    // Each try of an Express machine may start another execution.
    sfn: new SFNClient({ requestHandler, maxAttempts: machineType === 'EXPRESS' ? 1 : 3 }),
  };
}
