import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/** The root of the repository around a folder: the nearest package.json with workspaces. */
export function repositoryRoot(cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && 'workspaces' in (JSON.parse(readFileSync(file, 'utf8')) as object)) return folder;
    if (dirname(folder) === folder) {
      throw new UsageError(
        `No package.json with workspaces in ${resolve(cwd)} or above it. Run warmline inside a repository that holds apps/.`,
      );
    }
  }
}
