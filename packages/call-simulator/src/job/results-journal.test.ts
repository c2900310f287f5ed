import type { FoundItem } from '@warmline/async-invoker';
import { describe, expect, it } from 'vitest';
import { createResultsJournal, type Change } from './results-journal.ts';

const set =
  (status: string): Change =>
  (item) => ({ ...item, status: { S: status } });
const onlyFrom =
  (before: string, after: string): Change =>
  (item) =>
    item?.['status']?.S === before ? { ...item, status: { S: after } } : undefined;

const statusOf = (item: FoundItem | undefined) => item?.['status']?.S;

describe('createResultsJournal', () => {
  it('shows a write from its time on', () => {
    const { note, itemAt } = createResultsJournal();
    note('k', 100, set('PENDING'));
    note('k', 500, onlyFrom('PENDING', 'SUCCEEDED'));

    expect([99, 100, 499, 500].map((at) => statusOf(itemAt('k', at)))).toEqual([
      undefined,
      'PENDING',
      'PENDING',
      'SUCCEEDED',
    ]);
    expect(itemAt('other', 500)).toBeUndefined();
  });

  it('tells whether a change can be made, and leaves out one that cannot', () => {
    const { note, itemAt } = createResultsJournal();

    expect([note('k', 1, onlyFrom('PENDING', 'FAILED')), note('k', 2, set('PENDING'))]).toEqual([false, true]);
    expect(statusOf(itemAt('k', 3))).toBe('PENDING');
  });

  it('does not make a change that lies ahead when what comes before it takes its condition away', () => {
    const { note, itemAt } = createResultsJournal();
    note('k', 1, set('PENDING'));
    note('k', 9, onlyFrom('PENDING', 'SUCCEEDED'));

    note('k', 5, set('REPLACED'));

    expect(statusOf(itemAt('k', 9))).toBe('REPLACED');
  });
});
