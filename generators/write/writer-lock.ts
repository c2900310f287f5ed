import { join } from 'node:path';
import { BusyError } from '../errors.ts';
import { isCode, type Disc } from './disc.ts';
import { readOwner, type Owner } from './lock-owner.ts';
import type { Ports } from './ports.ts';
import { openWorkshop, WORKSHOP } from './workshop.ts';

const LOCK = `${WORKSHOP}/lock`;

/** A lock appears with its owner's name in it. One that still has none after so many looks was made by nobody of ours. */
const LOOKS = 20;

/**
 * Does something while no other command writes to the same repository. The lock is a folder that is moved into its place with
 * its owner's name inside; the lock of a process that no longer runs is taken away.
 *
 * @throws BusyError when another process holds the lock
 */
export async function withWriterLock<Result>(
  root: string,
  command: string,
  ports: Ports,
  work: () => Promise<Result>,
): Promise<Result> {
  await openWorkshop(root, ports);
  await take(root, { id: ports.token(), pid: ports.pid, command, since: ports.now().toISOString() }, ports);
  try {
    return await work();
  } finally {
    await vanish(root, LOCK, ports);
  }
}

async function take(root: string, me: Owner, ports: Ports): Promise<void> {
  for (let looks = 1; !(await place(root, LOCK, me, ports)); looks += 1) {
    const found = await readOwner(join(root, LOCK), ports.disc);
    if (found !== undefined && ports.isAlive(found.pid)) throw new BusyError(found, LOCK);
    if (found !== undefined || looks > LOOKS) await takeAway(root, found?.id, me, ports);
  }
}

/**
 * Takes the lock of a dead owner away. Of all who want to, one has the right to: whoever claims it first, or, where the
 * claimant has died as well, whoever claims the claim. So nobody takes away the lock of the one who came next.
 */
async function takeAway(root: string, dead: string | undefined, me: Owner, ports: Ports): Promise<void> {
  const claims: string[] = [];
  for (let id = dead ?? 'nobody'; ;) {
    const claim = `${WORKSHOP}/lock-after-${id}`;
    claims.push(claim);
    if (await place(root, claim, me, ports)) break;
    const claimant = await readOwner(join(root, claim), ports.disc);
    if (claimant === undefined) return;
    if (ports.isAlive(claimant.pid)) throw new BusyError(claimant, LOCK);
    id = claimant.id;
  }
  const found = await readOwner(join(root, LOCK), ports.disc);
  const isThere = (await ports.disc.kind(join(root, LOCK))) === 'directory';
  if (isThere && found?.id === dead) await vanish(root, LOCK, ports);
  for (const claim of claims) await vanish(root, claim, ports);
}

/** Puts a folder with an owner in it in its place, in one step; false where something is there already. */
async function place(root: string, path: string, owner: Owner, ports: Ports): Promise<boolean> {
  const { disc } = ports;
  const draft = join(root, freshName(ports));
  try {
    await disc.makeDirectory(draft);
    await disc.write(join(draft, 'owner.json'), JSON.stringify(owner));
    await disc.rename(draft, join(root, path));
    return true;
  } catch (error) {
    await clear(draft, disc);
    if (isCode(error, 'ENOTEMPTY', 'EEXIST')) return false;
    // Windows' word for the same.
    if (isCode(error, 'EPERM') && (await disc.kind(join(root, path))) === 'directory') return false;
    throw error;
  }
}

/** Takes a folder from its place in one step, so that nobody meets it half removed. */
async function vanish(root: string, path: string, ports: Ports): Promise<void> {
  const aside = join(root, freshName(ports));
  try {
    await ports.disc.rename(join(root, path), aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  await ports.disc.remove(aside);
}

/** The first error is the one to tell. What cannot be removed now is swept by the next command that writes. */
async function clear(path: string, disc: Disc): Promise<void> {
  await disc.remove(path).catch(() => undefined);
}

function freshName({ pid, token }: Ports): string {
  return `${WORKSHOP}/lock-${pid}-${token()}`;
}
