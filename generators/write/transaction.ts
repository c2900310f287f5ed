import { join } from 'node:path';
import { ChangedMeanwhileError, UnfinishedError } from '../errors.ts';
import { digest } from './digest.ts';
import { isCode, type Disc } from './disc.ts';
import { removeJournal, turnBack, writeJournal, type Direction, type Journal, type Move } from './journal.ts';

/**
 * Carries out a journal: every move, or none of them.
 *
 * @throws ChangedMeanwhileError when something is not as the journal says it was; everything has been taken back then
 * @throws UnfinishedError when taking back failed as well; the journal stays for the next command
 */
export async function commit(root: string, journal: Journal, disc: Disc): Promise<void> {
  await writeJournal(root, journal, disc);
  await settle(root, disc, journal, async () => {
    const [left] = await goForward(root, journal, disc, 'refuse');
    if (left !== undefined) throw new ChangedMeanwhileError(left);
  });
}

/**
 * Finishes what a command that was killed between two moves had begun. What somebody changed since is left as it is.
 *
 * @returns what was left
 */
export async function finish(root: string, journal: Journal, disc: Disc): Promise<readonly string[]> {
  let left: readonly string[] = [];
  await settle(root, disc, journal, async () => {
    left = await goForward(root, journal, disc, 'leave');
  });
  return left;
}

/**
 * Takes back what had been moved. What somebody changed since is left as it is.
 *
 * @param direction the way that the journal goes so far
 * @returns what was left
 */
export async function goBack(
  root: string,
  journal: Journal,
  direction: Direction,
  disc: Disc,
): Promise<readonly string[]> {
  if (direction === 'forward') await turnBack(root, disc);

  const left: string[] = [];
  for (const move of [...journal.moves].reverse()) {
    if (!(await isMoved(root, move, disc))) continue;
    const { from, to, after, backup } = move;
    if (backup !== null && (await disc.kind(join(root, backup))) === 'missing') continue;
    const found = await digest(join(root, to), disc);
    if (found === null && backup === null) continue;
    if (found !== after) left.push(to);
    else if (backup === null) await disc.rename(join(root, to), join(root, from));
    else await disc.rename(join(root, backup), join(root, to));
  }
  for (const directory of [...journal.directories].reverse()) await removeIfEmpty(join(root, directory), disc);
  await removeJournal(root, 'back', disc);
  return left;
}

/** Whether a command got as far as its first move. */
export async function hasBegun(root: string, { moves }: Journal, disc: Disc): Promise<boolean> {
  const [first] = moves;
  return first !== undefined && (await isMoved(root, first, disc));
}

async function settle(root: string, disc: Disc, journal: Journal, forward: () => Promise<void>): Promise<void> {
  try {
    await forward();
    await removeJournal(root, 'forward', disc);
  } catch (error) {
    try {
      await goBack(root, journal, 'forward', disc);
    } catch {
      throw new UnfinishedError({ cause: error });
    }
    throw error;
  }
}

async function goForward(
  root: string,
  journal: Journal,
  disc: Disc,
  onChange: 'refuse' | 'leave',
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const directory of journal.directories) await disc.makeDirectory(join(root, directory));
  for (const move of journal.moves) {
    if (await isMoved(root, move, disc)) continue;
    if ((await digest(join(root, move.to), disc)) === move.before) {
      await disc.rename(join(root, move.from), join(root, move.to));
    } else {
      left.push(move.to);
      if (onChange === 'refuse') break;
    }
  }
  return left;
}

async function isMoved(root: string, { from }: Move, disc: Disc): Promise<boolean> {
  return (await disc.kind(join(root, from))) === 'missing';
}

async function removeIfEmpty(path: string, disc: Disc): Promise<void> {
  try {
    await disc.removeEmpty(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}
