import { join } from 'node:path';
import { readOwner } from './lock-owner.ts';
import type { Ports } from './ports.ts';

/** Folder under the root in which everything is made before it is moved into the tree. */
export const WORKSHOP = '.warmline';

/** A draft of the journal; its writer holds the lock. */
export const JOURNAL_DRAFT = 'journal.json.draft';

const IGNORE_ALL = '*\n';

/** Makes the workshop, and keeps it out of git whatever the repository ignores. */
export async function openWorkshop(root: string, { disc }: Ports): Promise<void> {
  await disc.makeDirectory(join(root, WORKSHOP));
  const path = join(root, WORKSHOP, '.gitignore');
  const found = (await disc.kind(path)) === 'file' ? new TextDecoder().decode(await disc.read(path)) : undefined;
  if (found !== IGNORE_ALL) await disc.write(path, IGNORE_ALL);
}

/**
 * A folder of our own in the workshop, from the root. It lies as deep as an integration does, so that `../../` leads to the
 * root from both, and its name was never used before, so that modules loaded from it are always read anew.
 */
export async function makeStage(root: string, label: string, ports: Ports): Promise<string> {
  await openWorkshop(root, ports);
  const stage = `${WORKSHOP}/staged-${label}-${ports.pid}-${ports.token()}`;
  await ports.disc.makeDirectory(join(root, stage));
  return stage;
}

/** Removes a workshop that holds nothing, so that a command that writes nothing leaves nothing. */
export async function closeWorkshop(root: string, { disc }: Ports): Promise<void> {
  const workshop = join(root, WORKSHOP);
  const names = await disc.list(workshop).catch(() => []);
  if (names.length === 1 && names[0] === '.gitignore') await disc.remove(workshop).catch(() => undefined);
}

/**
 * Removes what processes that no longer run have left in the workshop, and tells what that was. Their journal is kept. To be
 * called by whoever holds the lock.
 */
export async function sweepWorkshop(root: string, { disc, isAlive }: Ports): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of await disc.list(join(root, WORKSHOP))) {
    const path = join(root, WORKSHOP, name);
    const pid = name.startsWith('lock-after-')
      ? (await readOwner(path, disc))?.pid
      : /^(?:staged-.+|lock)-(\d+)-[0-9a-z]+$/.exec(name)?.[1];
    if (name !== JOURNAL_DRAFT && (pid === undefined || isAlive(Number(pid)))) continue;
    await disc.remove(path);
    left.push(name);
  }
  return left;
}
