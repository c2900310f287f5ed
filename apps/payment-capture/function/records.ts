import type { BasePersistenceLayer } from '@aws-lambda-powertools/idempotency/persistence';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { MemoryRecords } from './memory-records.ts';

/** A single request to DynamoDB takes milliseconds; one that hangs must not take the caller's time with it. */
const REQUEST_MILLISECONDS = 1000;

/**
 * Opens the records of payments: the table that the environment names, or the memory of this process in a played call, which says
 * of itself that it is one.
 *
 * @throws Error in any other environment without a table, because payments without records would be made twice
 */
export function openRecords(environment: Readonly<Record<string, string | undefined>>): BasePersistenceLayer {
  if (environment['WARMLINE_PLAYED_CALL'] === 'true') return new MemoryRecords();
  const tableName = environment['PAYMENTS_TABLE'];
  if (tableName === undefined || tableName === '') {
    throw new Error('PAYMENTS_TABLE is not set: name the table of payments in the environment of the function.');
  }
  const requestHandler = { requestTimeout: REQUEST_MILLISECONDS, connectionTimeout: REQUEST_MILLISECONDS };
  return new DynamoDBPersistenceLayer({ tableName, clientConfig: { requestHandler } });
}
