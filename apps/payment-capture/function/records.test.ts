import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { describe, expect, test } from 'vitest';
import { MemoryRecords } from './memory-records.ts';
import { openRecords } from './records.ts';

describe('openRecords', () => {
  test('opens the table that the environment names', () => {
    expect(openRecords({ PAYMENTS_TABLE: 'payments', AWS_REGION: 'us-east-1' })).toBeInstanceOf(
      DynamoDBPersistenceLayer,
    );
  });

  test('keeps records in memory in a played call alone', () => {
    expect(openRecords({ WARMLINE_PLAYED_CALL: 'true' })).toBeInstanceOf(MemoryRecords);
  });

  test.each([[{}], [{ PAYMENTS_TABLE: '' }], [{ WARMLINE_PLAYED_CALL: 'no' }]])('refuses %o', (environment) => {
    expect(() => openRecords(environment)).toThrow('PAYMENTS_TABLE is not set');
  });
});
