import type { FoundItem } from '@warmline/async-invoker';

/** What becomes of an item, or of none; undefined where the change is not made, because the item is not as it has to be. */
export type Change = (item: FoundItem | undefined) => FoundItem | undefined;

/**
 * A table as the list of what was and will be done to it. A state machine is run ahead of the call, so its writes lie in the
 * future; whoever reads sees what has been done by then. Times are milliseconds since 1970-01-01 UTC.
 */
export interface ResultsJournal {
  readonly itemAt: (pk: string, at: number) => FoundItem | undefined;
  /**
   * Notes a change down, if it can be made as the table will then stand by all that is known, and tells whether it can. What is
   * done before that time is known only when it comes, so the change is tried again then.
   */
  readonly note: (pk: string, at: number, change: Change) => boolean;
}

interface Entry {
  readonly pk: string;
  readonly at: number;
  readonly change: Change;
}

/** Makes an empty table. */
export function createResultsJournal(): ResultsJournal {
  let entries: readonly Entry[] = [];

  function itemAt(pk: string, at: number): FoundItem | undefined {
    return entries
      .filter((entry) => entry.pk === pk && entry.at <= at)
      .reduce<FoundItem | undefined>((item, { change }) => change(item) ?? item, undefined);
  }

  return {
    itemAt,
    note(pk, at, change) {
      if (change(itemAt(pk, at)) === undefined) return false;
      entries = [...entries, { pk, at, change }].sort((a, b) => a.at - b.at);
      return true;
    },
  };
}
