import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemToRow, rowToItem } from './row-item.ts';
import type { Row } from './row.ts';

const number = fc.integer({ min: 0 });
const row: fc.Arbitrary<Row> = fc.record(
  {
    pk: fc.string(),
    job: fc.string(),
    status: fc.constantFrom('PENDING' as const, 'SUCCEEDED' as const, 'FAILED' as const),
    executionName: fc.string(),
    owner: fc.string(),
    attempt: number,
    createdAt: number,
    overdueAt: number,
    expiresAt: number,
    result: fc.string(),
    missing: fc.string(),
    error: fc.string(),
    cause: fc.string(),
    finishedAt: fc.string(),
  },
  {
    requiredKeys: ['pk', 'job', 'status', 'executionName', 'owner', 'attempt', 'createdAt', 'overdueAt', 'expiresAt'],
  },
);

describe('itemToRow', () => {
  it('reads what rowToItem wrote', () => {
    fc.assert(
      fc.property(row, (given) => {
        expect(itemToRow(rowToItem(given))).toEqual(given);
      }),
    );
  });

  it('passes over attributes that it does not know', () => {
    fc.assert(
      fc.property(row, fc.dictionary(fc.string(), fc.string()), (given, others) => {
        const item = Object.fromEntries(Object.entries(others).map(([name, S]) => [`new-${name}`, { S }]));

        expect(itemToRow({ ...item, ...rowToItem(given) })).toEqual(given);
      }),
    );
  });

  it('stands in for attributes that are missing or misshapen', () => {
    const found = itemToRow({
      pk: { S: 'k' },
      status: { S: 'PENDING' },
      executionName: { S: 'k-1' },
      createdAt: { N: '1000' },
      attempt: { S: 'two' },
    });

    expect(found).toEqual({
      pk: 'k',
      job: '',
      status: 'PENDING',
      executionName: 'k-1',
      owner: '',
      attempt: 1,
      createdAt: 1000,
      overdueAt: 1000,
      expiresAt: Number.MAX_SAFE_INTEGER,
    });
  });

  it('takes a status that it does not know for a failure', () => {
    expect(itemToRow({ pk: { S: 'k' }, status: { S: 'CREATED' } }).status).toBe('FAILED');
  });
});
