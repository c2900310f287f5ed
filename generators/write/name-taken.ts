import { join } from 'node:path';
import { packageNameOf } from '../integration/names.ts';
import { issue, type Issue } from '../issue.ts';
import type { Disc } from './disc.ts';
import { workspacePackages } from './workspaces.ts';

/** Folder of all integrations, from the root. */
export const APPS = 'apps';

/** What stands in the way of a new integration of that name. Letter case does not count: on some discs it does not differ. */
export async function nameTaken(root: string, name: string, disc: Disc): Promise<readonly Issue[]> {
  const folder = await folderTaken(root, name, disc);
  if (folder !== undefined) {
    const message = `${APPS}/${folder} is there already.`;
    const hint = `Choose another name. To change what is there, edit ${APPS}/${folder}/integration.json and run "warmline sync ${folder}"; if it is a leftover, remove the folder.`;
    return [issue('name-taken', { path: 'name', message, hint })];
  }
  const packageName = packageNameOf(name);
  const place = await packageTaken(root, name, packageName, disc);
  if (place === undefined) return [];
  const message = `The package of "${name}" would be ${packageName}, and ${place} has a package of that name.`;
  return [issue('name-taken', { path: 'name', message, hint: `Choose another name, for example "${name}-line".` })];
}

async function folderTaken(root: string, name: string, disc: Disc): Promise<string | undefined> {
  const apps = join(root, APPS);
  if ((await disc.kind(apps)) !== 'directory') return undefined;
  return (await disc.list(apps)).find((found) => found.toLowerCase() === name.toLowerCase());
}

/** Packages of the workspace first, then every package that is installed: a link to ours would hide it. */
async function packageTaken(root: string, name: string, packageName: string, disc: Disc): Promise<string | undefined> {
  const packages = await workspacePackages(root, disc);
  const found = packages.find((known) => known.name.toLowerCase() === packageName);
  if (found !== undefined) return found.directory;
  const lock = join(root, 'package-lock.json');
  if ((await disc.kind(lock)) !== 'file') return undefined;
  const { packages: locked = {} } = JSON.parse(new TextDecoder().decode(await disc.read(lock))) as LockFile;
  const installed = locked[`node_modules/${packageName}`];
  // An integration that was removed by hand has left its link behind; its name is free.
  return installed === undefined || installed.resolved === `${APPS}/${name}` ? undefined : 'package-lock.json';
}

interface LockFile {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}
