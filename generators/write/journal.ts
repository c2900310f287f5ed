import { join } from 'node:path';
import { JournalError } from '../errors.ts';
import type { Disc } from './disc.ts';
import { JOURNAL_DRAFT, WORKSHOP } from './workshop.ts';

/** One file or folder that goes into the tree. All paths are from the root. */
export interface Move {
  /** Where it was made; gone from there once it has been moved. */
  readonly from: string;
  readonly to: string;
  /** What stood at `to` when the plan was made; null for nothing. */
  readonly before: string | null;
  /** What stands there afterwards. */
  readonly after: string | null;
  /** A copy of what stood there, to be put back; null where nothing did. */
  readonly backup: string | null;
}

/** All that a command puts into the tree, written down before the first move. */
export interface Journal {
  readonly version: 1;
  /** The command as its user knows it. */
  readonly command: string;
  /** Folders that are made for it, outer ones first. */
  readonly directories: readonly string[];
  readonly moves: readonly Move[];
}

/** Which way a journal is carried out: a command that goes on, or one that is taken back. */
export type Direction = 'forward' | 'back';

const FILES: Readonly<Record<Direction, string>> = {
  forward: `${WORKSHOP}/journal.json`,
  back: `${WORKSHOP}/journal-back.json`,
};

/** Writes the journal in one step: afterwards it is there whole, or not at all. */
export async function writeJournal(root: string, journal: Journal, disc: Disc): Promise<void> {
  const draft = join(root, WORKSHOP, JOURNAL_DRAFT);
  try {
    await disc.write(draft, JSON.stringify(journal));
    await disc.rename(draft, join(root, FILES.forward));
  } catch (error) {
    // The first error is the one to tell. A draft that cannot be removed now is written over by the next command.
    await disc.remove(draft).catch(() => undefined);
    throw error;
  }
}

/** From here on the command is taken back, by us or by whoever finds the journal. */
export async function turnBack(root: string, disc: Disc): Promise<void> {
  await disc.rename(join(root, FILES.forward), join(root, FILES.back));
}

/** Ends the transaction. */
export async function removeJournal(root: string, direction: Direction, disc: Disc): Promise<void> {
  await disc.remove(join(root, FILES[direction]));
}

/**
 * The journal that a command has left, and the way it goes; undefined where there is none.
 *
 * @throws JournalError when it is no journal
 */
export async function readJournal(
  root: string,
  disc: Disc,
): Promise<{ readonly journal: Journal; readonly direction: Direction } | undefined> {
  for (const direction of ['back', 'forward'] as const) {
    const path = join(root, FILES[direction]);
    if ((await disc.kind(path)) === 'missing') continue;
    const text = new TextDecoder().decode(await disc.read(path));
    try {
      return { journal: asJournal(JSON.parse(text)), direction };
    } catch (error) {
      throw new JournalError(FILES[direction], { cause: error });
    }
  }
  return undefined;
}

function asJournal(value: unknown): Journal {
  const journal = value as Partial<Journal> | null;
  if (journal?.version !== 1 || !Array.isArray(journal.moves) || !Array.isArray(journal.directories)) {
    throw new TypeError('It has another shape.');
  }
  return journal as Journal;
}
