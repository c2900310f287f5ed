import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOwn, type SourceTree } from '../tree/source-tree.ts';

/** The files of a folder; links are not followed. */
export async function folderTree(folder: string): Promise<SourceTree> {
  const paths: string[] = [];
  await walk('');
  return { paths, read: (path) => readFile(join(folder, path)) };

  async function walk(below: string): Promise<void> {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = below + entry.name;
      if (entry.isFile()) paths.push(path);
      if (entry.isDirectory() && isOwn(`${path}/`)) await walk(`${path}/`);
    }
  }
}
