import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PatcherUsageError } from '../errors.ts';

/**
 * Puts a file into the place of another, or makes it: written beside it under a name of its own, with the same mode, then renamed, so
 * that a kill at any moment leaves the one or the other whole. A link is followed, and stays a link.
 *
 * @param write writes the new file under the path given
 * @throws PatcherUsageError when the file is read-only
 */
export async function replaceFile(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const before = await stat(place).catch(() => undefined);
  if (before !== undefined && (before.mode & 0o222) === 0) {
    throw new PatcherUsageError(`${path} is read-only. Make it writable first: chmod u+w.`);
  }
  const draft = join(dirname(place), `.${basename(place)}.${randomBytes(4).toString('hex')}.draft`);
  try {
    await write(draft);
    const file = await open(draft, 'r+');
    try {
      if (before !== undefined) await file.chmod(before.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
