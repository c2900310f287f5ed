import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { BasePersistenceLayer } from '@aws-lambda-powertools/idempotency/persistence';
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

/** A table of payments behind DynamoDB's own protocol, on loopback. */
export interface PaymentsTable {
  /** Opens the table as one of Lambda's environments does. */
  readonly open: () => BasePersistenceLayer;
  /** All that stands in it, as text. */
  readonly content: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts a DynamoDB of this process with an empty table. */
export async function startPaymentsTable(): Promise<PaymentsTable> {
  // The package has no types.
  const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const tableName = 'payments';
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  return {
    open: () => new DynamoDBPersistenceLayer({ tableName, awsSdkV3Client: client }),
    content: async () => JSON.stringify((await client.send(new ScanCommand({ TableName: tableName }))).Items),
    stop: async () => {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
