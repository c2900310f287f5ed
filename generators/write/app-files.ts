import { dirname, join } from 'node:path';
import { GeneratorUsageError } from '../errors.ts';
import type { Files } from '../integration/files.ts';
import type { Disc } from './disc.ts';

/** Folders of an integration that are made by tools and never by a person or by us. */
const MADE_BY_TOOLS: ReadonlySet<string> = new Set(['node_modules', 'dist', 'cdk.out', 'coverage']);

/** Writes files below a folder. */
export async function writeFiles(directory: string, files: Files, disc: Disc): Promise<void> {
  for (const [path, { text }] of Object.entries(files)) {
    await disc.makeDirectory(dirname(join(directory, path)));
    await disc.write(join(directory, path), text);
  }
}

/** Copies an integration's folder, without links and without what tools have made there. */
export async function copyApp(from: string, to: string, disc: Disc): Promise<void> {
  await disc.makeDirectory(to);
  for (const path of await filesBelow(from, disc)) {
    await disc.makeDirectory(dirname(join(to, path)));
    await disc.copy(join(from, path), join(to, path));
  }
}

/** The files in an integration's folder, by their paths below it, without links and without what tools have made there. */
export async function filesBelow(folder: string, disc: Disc): Promise<readonly string[]> {
  const below: string[] = [];
  for (const name of await disc.list(folder)) {
    const kind = await disc.kind(join(folder, name));
    if (kind === 'file') below.push(name);
    if (kind !== 'directory' || MADE_BY_TOOLS.has(name)) continue;
    below.push(...(await filesBelow(join(folder, name), disc)).map((path) => `${name}/${path}`));
  }
  return below;
}

/**
 * Puts the files that a `Complete` gave beside those that the templates made.
 *
 * @throws GeneratorUsageError when one is not "ours", is made already, or would leave the integration's folder
 */
export function withCompleted(files: Files, completed: Files): Files {
  for (const [path, { owner }] of Object.entries(completed)) {
    const problem =
      owner !== 'ours'
        ? 'is yours; only files of ours can be added'
        : Object.hasOwn(files, path)
          ? 'is made by a template already'
          : path.split('/').some((part) => part === '' || part === '.' || part === '..') || path.includes('\\')
            ? 'is no plain path below the folder of the integration'
            : undefined;
    if (problem !== undefined) throw new GeneratorUsageError(`The further file ${path} ${problem}.`);
  }
  return { ...files, ...completed };
}
