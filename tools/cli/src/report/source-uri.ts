import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Names files as addresses from the root of their sources, `flows/orders%20new.json`; an absolute one for a file outside. */
export function sourceUris(cwd: string): (file: string) => string {
  const root = sourceRoot(cwd);
  return (file) => {
    const path = resolve(cwd, file);
    const fromRoot = relative(root, path);
    if (fromRoot === '..' || fromRoot.startsWith(`..${sep}`) || resolve(fromRoot) === fromRoot) {
      return pathToFileURL(path).href;
    }
    return fromRoot.split(sep).map(encodeURIComponent).join('/');
  };
}

/** The repository that a folder is in, or the folder itself. */
function sourceRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}
