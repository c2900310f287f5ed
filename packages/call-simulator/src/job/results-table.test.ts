import type { Row } from '@warmline/async-invoker';
import { describe, expect, it } from 'vitest';
import { createResultsJournal } from './results-journal.ts';
import { resultsTable } from './results-table.ts';

const row = (changes: Partial<Row> = {}): Row => ({
  pk: 'k',
  job: 'order-status',
  status: 'PENDING',
  executionName: 'e-1',
  owner: 'o',
  attempt: 1,
  createdAt: 1,
  overdueAt: 2,
  expiresAt: 3,
  ...changes,
});

function open() {
  let at = 10;
  const table = resultsTable(createResultsJournal(), () => at);
  return { ...table, wait: (milliseconds: number) => (at += milliseconds) };
}

const WITHIN = 1000;

describe('resultsTable', () => {
  it('gives back the row that was put', async () => {
    const { put, get } = open();

    expect(await put(row(), undefined, WITHIN)).toEqual({ written: true });
    expect([await get('k', WITHIN), await get('other', WITHIN)]).toEqual([row(), undefined]);
  });

  it('puts no row over another one, and shows that', async () => {
    const { put } = open();
    await put(row(), undefined, WITHIN);

    const second = await put(row({ executionName: 'e-2' }), undefined, WITHIN);

    expect(second).toEqual({ written: false, found: row() });
  });

  it.each([
    [row(), true],
    [row({ status: 'FAILED' }), false],
    [row({ executionName: 'e-0' }), false],
  ])('replaces a row only if it is still the one that is meant: %j', async (replacing, written) => {
    const { put, get, wait } = open();
    await put(row(), undefined, WITHIN);
    wait(5);

    const second = await put(row({ executionName: 'e-2' }), replacing, WITHIN);

    expect(second.written).toBe(written);
    expect((await get('k', WITHIN))?.executionName).toBe(written ? 'e-2' : 'e-1');
  });
});
