import { join } from 'node:path';
import { explainFailure } from './explain-failure.ts';
import { readJournal } from './journal.ts';
import { PORTS, type Ports } from './ports.ts';
import { finish, goBack, hasBegun } from './transaction.ts';
import { sweepWorkshop, WORKSHOP } from './workshop.ts';
import { withWriterLock } from './writer-lock.ts';

/** What became of a command that was stopped. `left` names what somebody changed since, which stays as it is. Plain JSON. */
export type Recovered =
  | { readonly did: 'nothing' }
  /** It had not begun to write; what it had prepared is gone. */
  | { readonly did: 'tidied'; readonly removed: readonly string[] }
  | { readonly did: 'finished' | 'undone'; readonly command: string; readonly left: readonly string[] };

/**
 * Settles what an earlier command has left that was killed: a command that had begun is finished, one that had not is undone.
 * To be called first by every command that writes.
 *
 * @throws BusyError when another command is writing at this moment
 * @throws WriteFailedError when the disc refuses; nothing is lost then
 */
export async function recover(root: string, ports: Partial<Ports> = {}): Promise<Recovered> {
  const all = { ...PORTS, ...ports };
  try {
    if ((await all.disc.kind(join(root, WORKSHOP))) === 'missing') return { did: 'nothing' };
    return await withWriterLock(root, 'recover', all, () => recoverLocked(root, all));
  } catch (error) {
    throw explainFailure(error, 'recover', root, 'unchanged');
  }
}

/** The same, for whoever holds the lock. */
export async function recoverLocked(root: string, ports: Ports): Promise<Recovered> {
  const { disc } = ports;
  const found = await readJournal(root, disc);
  const recovered = found === undefined ? undefined : await settle(root, found, ports);
  const removed = await sweepWorkshop(root, ports);
  return recovered ?? (removed.length === 0 ? { did: 'nothing' } : { did: 'tidied', removed });
}

async function settle(
  root: string,
  { journal, direction }: NonNullable<Awaited<ReturnType<typeof readJournal>>>,
  { disc }: Ports,
): Promise<Recovered> {
  const { command } = journal;
  if (direction === 'forward' && (await hasBegun(root, journal, disc))) {
    return { did: 'finished', command, left: await finish(root, journal, disc) };
  }
  return { did: 'undone', command, left: await goBack(root, journal, direction, disc) };
}
