import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChangedMeanwhileError, PatcherUsageError } from '../errors.ts';
import { textOf } from '../tree/source-tree.ts';
import type { GuardPlan } from './plan-guard.ts';
import { replaceFile } from './replace-file.ts';
import { withZipPackage } from './zip-package.ts';

/**
 * Does what a plan says. Each file is written beside and renamed, so that it is the old one or the new one at any moment.
 *
 * @throws ChangedMeanwhileError when a file is not as it was planned for; it is left as it is
 * @throws PatcherUsageError when a file is read-only, or the package has become unreadable
 */
export async function applyGuard({ path, kind, changes }: GuardPlan): Promise<void> {
  if (changes.length === 0) return;
  if (kind !== 'zip') {
    for (const { file, before, after } of changes) {
      const place = kind === 'file' ? path : join(path, file);
      if (textOf(await readFile(place)) !== before) throw new ChangedMeanwhileError(`${place} was changed meanwhile.`);
      await replaceFile(place, (draft) => writeFile(draft, after, { flag: 'wx' }));
    }
    return;
  }
  const written = await withZipPackage(path, async ({ tree, write }) => {
    for (const { file, before } of changes) {
      if (textOf(await tree.read(file)) !== before)
        throw new ChangedMeanwhileError(`${file} in ${path} was changed meanwhile.`);
    }
    const bytes = new Map(changes.map(({ file, after }) => [file, new TextEncoder().encode(after)]));
    await replaceFile(path, (draft) => write(draft, bytes));
  });
  if (!written.ok) throw new PatcherUsageError(`${path}: ${written.issue.message}`);
}
