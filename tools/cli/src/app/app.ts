import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { repositoryRoot } from './repository.ts';

/** An integration on disc. Its folder is what `warmline new` writes. */
export interface App {
  readonly name: string;
  readonly folder: string;
  /** The folder as messages name it, from where the command runs. */
  readonly shown: string;
}

/**
 * Finds an app by its name or by its folder.
 *
 * @throws UsageError when there is none
 */
export function findApp(nameOrFolder: string, cwd: string): App {
  const folder = resolve(cwd, nameOrFolder);
  if (isApp(folder)) return appIn(folder, cwd);
  const byName = join(repositoryRoot(cwd), 'apps', nameOrFolder);
  if (isApp(byName)) return appIn(byName, cwd);
  const known = allApps(cwd).map(({ name }) => name);
  const hint =
    known.length === 0 ? 'There is no app yet: "warmline new <name>" makes one.' : `There are: ${known.join(', ')}.`;
  throw new UsageError(
    `No app "${nameOrFolder}": neither ${relative(cwd, folder) || '.'} nor apps/${nameOrFolder} holds an integration.json. ${hint}`,
  );
}

/** Every app of the repository, by name. */
export function allApps(cwd: string): App[] {
  return globSync('apps/*/integration.json', { cwd: repositoryRoot(cwd) })
    .sort()
    .map((file) => appIn(join(repositoryRoot(cwd), file, '..'), cwd));
}

/** The named apps, or all of them where none is named. */
export function appsOrAll(names: readonly string[], cwd: string): App[] {
  return names.length === 0 ? allApps(cwd) : names.map((name) => findApp(name, cwd));
}

/** Path of a file of an app as messages name it. */
export function shownFile(app: App, file: string): string {
  return join(app.shown, file);
}

function isApp(folder: string): boolean {
  return existsSync(join(folder, 'integration.json'));
}

/** An app goes by its package's name without the scope, so that a folder may be renamed. */
function appIn(folder: string, cwd: string): App {
  const manifest = join(folder, 'package.json');
  const { name } = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }) : {};
  return { name: (name ?? basename(folder)).replace(/^@[^/]*\//, ''), folder, shown: relative(cwd, folder) || '.' };
}
