import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LockFileMissingError } from '../errors.ts';

/** In the CDK's order: beside another one, npm's is the one that was made by accident. */
const LOCK_FILES = ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'package-lock.json'] as const;

/**
 * Finds the lock file that governs a handler, from the handler's folder upwards. (The CDK looks from the working
 * directory, so that a test started elsewhere finds none, or another project's.)
 *
 * @throws LockFileMissingError
 */
export function lockFileOf(entry: string, exists: (path: string) => boolean = existsSync): string {
  const start = dirname(resolve(entry));
  for (let folder = start; ; folder = dirname(folder)) {
    const found = LOCK_FILES.map((name) => join(folder, name)).find(exists);
    if (found !== undefined) return found;
    if (folder === dirname(folder)) throw new LockFileMissingError(entry, LOCK_FILES);
  }
}
