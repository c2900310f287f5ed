import { dirname, join, resolve } from 'node:path';
import { NoRootError } from '../errors.ts';
import { DISC, type Disc } from './disc.ts';
import { readWorkspaces } from './workspaces.ts';

/**
 * The root of the repository that a folder lies in: the nearest one whose package.json has `workspaces`.
 *
 * @throws NoRootError when there is none
 */
export async function findRoot(from: string, disc: Disc = DISC): Promise<string> {
  let directory = resolve(from);
  for (;;) {
    if ((await disc.kind(join(directory, 'package.json'))) === 'file') {
      if ((await readWorkspaces(directory, disc)).length > 0) return directory;
    }
    const above = dirname(directory);
    if (above === directory) throw new NoRootError(from);
    directory = above;
  }
}
