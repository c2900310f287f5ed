import { dirname, join } from 'node:path';
import { UnfinishedError, type WriteState } from '../errors.ts';
import type { Disc } from './disc.ts';
import { explainFailure } from './explain-failure.ts';
import type { Journal } from './journal.ts';
import type { Ports } from './ports.ts';
import { recoverLocked, type Recovered } from './recover.ts';
import { commit } from './transaction.ts';
import { closeWorkshop, makeStage, WORKSHOP } from './workshop.ts';
import { withWriterLock } from './writer-lock.ts';

/** Makes a folder to prepare things in, from the root; removed when the command ends. */
export type Stages = (label: string) => Promise<string>;

/**
 * Writes to the tree, all or nothing: takes the lock, settles what an earlier command left, has everything prepared beside the
 * tree, and moves it in.
 *
 * @param command as its user knows it; for the journal and for messages
 * @param prepare makes everything and says what goes where
 */
export async function transact(
  root: string,
  command: string,
  ports: Ports,
  prepare: (stages: Stages) => Promise<Pick<Journal, 'directories' | 'moves'>>,
): Promise<Recovered> {
  let state: WriteState = 'unchanged';
  try {
    return await withWriterLock(root, command, ports, async () => {
      const recovered = await recoverLocked(root, ports);
      await withStages(root, ports, async (stages) => {
        const { directories, moves } = await prepare(stages);
        await commit(root, { version: 1, command, directories, moves }, ports.disc);
        state = 'done';
      });
      return recovered;
    });
  } catch (error) {
    throw explainFailure(error, command, root, state);
  }
}

/** Makes folders to work in and removes them afterwards, except when they hold what an unfinished command needs. */
export async function withStages<Result>(
  root: string,
  ports: Ports,
  work: (stages: Stages) => Promise<Result>,
): Promise<Result> {
  const found = await ports.disc.kind(join(root, WORKSHOP));
  const made: string[] = [];
  const stages: Stages = async (label) => {
    const stage = await makeStage(root, label, ports);
    made.push(stage);
    return stage;
  };
  try {
    const result = await work(stages);
    for (const stage of made) await ports.disc.remove(join(root, stage));
    if (found === 'missing' && made.length > 0) await closeWorkshop(root, ports);
    return result;
  } catch (error) {
    if (error instanceof UnfinishedError) throw error;
    // The first error is the one to tell. What cannot be removed now is swept by the next command that writes.
    for (const stage of made) await ports.disc.remove(join(root, stage)).catch(() => undefined);
    throw error;
  }
}

/** Folders above these paths that are not there yet, outer ones first; for the journal. */
export async function missingFolders(root: string, paths: readonly string[], disc: Disc): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if ((await disc.kind(join(root, folder))) === 'missing') missing.add(folder);
    }
  }
  return [...missing].sort();
}
