import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { repositoryRoot } from './repository.ts';

/** The file that makes a folder an app. */
export const SPEC_FILE = 'integration.json';

/** An integration on disc. Its folder is what `warmline new` writes. */
export interface App {
  /** What its flow, its function and its files are called. */
  readonly name: string;
  readonly folder: string;
  /** The folder as messages name it, from where the command runs. */
  readonly shown: string;
}

/**
 * Finds an app by its folder, or by its name under apps/.
 *
 * @throws UsageError when there is none
 */
export async function findApp(nameOrFolder: string, cwd: string): Promise<App> {
  const folder = resolve(cwd, nameOrFolder);
  if (isApp(folder)) return appIn(folder, cwd);
  const byName = join(await repositoryRoot(cwd), 'apps', nameOrFolder);
  if (isApp(byName)) return appIn(byName, cwd);
  const known = (await allApps(cwd)).map(({ name }) => name);
  const hint = known.length === 0 ? NO_APPS : `There are: ${known.join(', ')}.`;
  throw new UsageError(
    `No app "${nameOrFolder}": neither ${relative(cwd, folder) || '.'} nor apps/${nameOrFolder} holds an ${SPEC_FILE}. ${hint}`,
  );
}

/** What is said of a repository without apps. */
export const NO_APPS = 'There is no app yet: "warmline new <name>" makes one.';

/** The named apps, each once; or all of the repository, by name, where none is named. */
export async function appsOrAll(names: readonly string[], cwd: string): Promise<readonly App[]> {
  if (names.length === 0) return allApps(cwd);
  const apps = await Promise.all(names.map((name) => findApp(name, cwd)));
  return [...new Map(apps.map((app) => [app.folder, app])).values()];
}

/** Path of a file of an app as messages name it. */
export function shownFile(app: App, file: string): string {
  return join(app.shown, file);
}

async function allApps(cwd: string): Promise<readonly App[]> {
  const root = await repositoryRoot(cwd);
  return globSync(`apps/*/${SPEC_FILE}`, { cwd: root })
    .sort()
    .map((file) => appIn(join(root, file, '..'), cwd));
}

function isApp(folder: string): boolean {
  return existsSync(join(folder, SPEC_FILE));
}

function appIn(folder: string, cwd: string): App {
  return { name: nameIn(folder) ?? basename(folder), folder, shown: relative(cwd, folder) || '.' };
}

/** Undefined where the file cannot be understood: `check` and `sync` say what is wrong with it. */
function nameIn(folder: string): string | undefined {
  try {
    const spec: unknown = JSON.parse(readFileSync(join(folder, SPEC_FILE), 'utf8').replace(/^\uFEFF/, ''));
    return typeof spec === 'object' && spec !== null && 'name' in spec && typeof spec.name === 'string'
      ? spec.name
      : undefined;
  } catch {
    return undefined;
  }
}
