import { dirname, join } from 'node:path';
import { LockFileError } from '../errors.ts';
import { digest, digestOf } from './digest.ts';
import type { Move } from './journal.ts';
import type { Ports } from './ports.ts';
import { readWorkspaces, workspacePackages } from './workspaces.ts';

const LOCK_FILE = 'package-lock.json';

/**
 * Works out beside the tree how package-lock.json has to read once an integration is there: npm runs in a copy of the root that
 * holds nothing but the files it reads. So its failure, or its being killed, leaves nothing to undo.
 *
 * @param directory where the integration goes, from the root
 * @param packageJson the text of its package.json
 * @param stage an empty folder in the workshop, from the root
 * @returns the move that puts the new lock file in place; `unchanged` or `absent` where there is none to make
 * @throws LockFileError when npm fails, or does not take the integration in
 */
export async function stageLockFile(
  root: string,
  directory: string,
  packageJson: string,
  stage: string,
  { disc, updateLock }: Ports,
): Promise<Move | 'unchanged' | 'absent'> {
  const before = await digest(join(root, LOCK_FILE), disc);
  if (before === null) return 'absent';
  const copy = `${stage}/root`;
  const packages = await workspacePackages(root, disc);
  const read = ['package.json', LOCK_FILE, '.npmrc', ...packages.map((found) => `${found.directory}/package.json`)];
  for (const path of read) {
    if ((await disc.kind(join(root, path))) !== 'file') continue;
    await disc.makeDirectory(dirname(join(root, copy, path)));
    await disc.copy(join(root, path), join(root, copy, path));
  }
  await disc.makeDirectory(join(root, copy, directory));
  await disc.write(join(root, copy, directory, 'package.json'), packageJson);
  const backup = `${stage}/${LOCK_FILE}.before`;
  await disc.copy(join(root, LOCK_FILE), join(root, backup));

  await updateLock(join(root, copy));

  const content = await disc.read(join(root, copy, LOCK_FILE));
  await checkTakenIn(root, directory, new TextDecoder().decode(content), disc);
  const after = digestOf(content);
  return after === before ? 'unchanged' : { from: `${copy}/${LOCK_FILE}`, to: LOCK_FILE, before, after, backup };
}

/** npm passes over a folder that no workspace pattern names, without a word. */
async function checkTakenIn(root: string, directory: string, lock: string, disc: Ports['disc']): Promise<void> {
  const { packages = {} } = JSON.parse(lock) as { readonly packages?: Readonly<Record<string, unknown>> };
  if (Object.hasOwn(packages, directory)) return;
  const patterns = (await readWorkspaces(root, disc)).map((pattern) => `"${pattern}"`).join(', ');
  throw new LockFileError(
    `The workspaces of package.json (${patterns}) do not take in ${directory}; nothing was written. ` +
      `Add "${dirname(directory)}/*" to them and run this again.`,
  );
}
