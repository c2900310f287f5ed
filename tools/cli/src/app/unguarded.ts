import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { patch } from '@warmline/guard-patcher';
import { shownFile, type App } from './app.ts';

const GUARD = '@warmline/warm-guard';

/**
 * The handlers of an app in which no guard against pings is seen, neither in the file nor in one beside it that it imports. What
 * cannot be told, such as a handler of another package, is none of them.
 *
 * @param files of handlers, from the app's folder
 */
export function unguardedAmong(app: App, files: readonly string[]): readonly string[] {
  return files
    .filter((file) => {
      const path = join(app.folder, file);
      if (!existsSync(path)) return false;
      const source = readFileSync(path, 'utf8');
      return patch({ source, file, handler: 'handler' }).changed && !importsGuard(source, dirname(path));
    })
    .map((file) => shownFile(app, file));
}

function importsGuard(source: string, folder: string): boolean {
  return [...source.matchAll(/from '(\.[^']+)'/g)].some(([, specifier = '']) => {
    const path = join(folder, specifier);
    return existsSync(path) && readFileSync(path, 'utf8').includes(GUARD);
  });
}
