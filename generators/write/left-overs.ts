import { join } from 'node:path';
import type { Files } from '../integration/files.ts';
import { ownerOf } from '../integration/ownership.ts';
import { doubt, type Issue } from '../issue.ts';
import { filesBelow } from './app-files.ts';
import type { Disc } from './disc.ts';

/** The files in an integration's folder that say they are ours and that its specification makes no more. They stay. */
export async function leftOvers(root: string, directory: string, files: Files, disc: Disc): Promise<readonly Issue[]> {
  const folder = join(root, directory);
  const left: Issue[] = [];
  for (const path of await filesBelow(folder, disc)) {
    if (Object.hasOwn(files, path)) continue;
    if (ownerOf(new TextDecoder().decode(await disc.read(join(folder, path)))) !== 'ours') continue;
    left.push(
      doubt('file-left-over', {
        file: `${directory}/${path}`,
        path: '',
        message: `${directory}/${path} is made by nothing in integration.json any more.`,
        hint: 'Nothing rewrites it from now on. Remove it.',
      }),
    );
  }
  return left;
}
