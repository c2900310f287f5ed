import { itemToRow, rowToItem, type ResultsTable, type Row } from '@warmline/async-invoker';
import type { ResultsJournal } from './results-journal.ts';

/** The table of results as an invoker sees it at a time, in milliseconds since 1970-01-01 UTC. Every call is answered at once. */
export function resultsTable(journal: ResultsJournal, now: () => number): ResultsTable {
  const rowOf = (pk: string): Row | undefined => {
    const item = journal.itemAt(pk, now());
    return item === undefined ? undefined : itemToRow(item);
  };

  return {
    get: (pk) => Promise.resolve(rowOf(pk)),
    put(row, replacing) {
      const written = journal.note(row.pk, now(), (item) => {
        const found = item === undefined ? undefined : itemToRow(item);
        const isAsExpected = found?.status === replacing?.status && found?.executionName === replacing?.executionName;
        return isAsExpected ? rowToItem(row) : undefined;
      });
      return Promise.resolve(written ? { written } : { written, found: rowOf(row.pk) });
    },
  };
}
