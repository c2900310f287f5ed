import { join } from 'node:path';
import { writeFiles } from './app-files.ts';
import { digest } from './digest.ts';
import type { Move } from './journal.ts';
import type { Applied, NewPlan } from './plan.ts';
import { PORTS, type Ports } from './ports.ts';
import { stageLockFile } from './stage-lock-file.ts';
import { missingFolders, transact } from './transact.ts';

/**
 * Writes a new integration and brings package-lock.json in step, all or nothing.
 *
 * @throws BusyError, ChangedMeanwhileError, LockFileError, WriteFailedError; the tree is as it was, unless the error says that
 *   the next command settles it
 */
export async function applyNew(root: string, plan: NewPlan, ports: Partial<Ports> = {}): Promise<Applied> {
  const { name, directory, files } = plan;
  const all = { ...PORTS, ...ports };
  let lock: Applied['lock'] = 'unchanged';

  const recovered = await transact(root, `new ${name}`, all, async (stages) => {
    const stage = await stages(name);
    await writeFiles(join(root, stage), files, all.disc);
    const after = await digest(join(root, stage), all.disc);
    const moves: Move[] = [{ from: stage, to: directory, before: null, after, backup: null }];

    const packageJson = files['package.json']?.text;
    if (packageJson !== undefined) {
      const staged = await stageLockFile(root, directory, packageJson, await stages('lock'), all);
      lock = typeof staged === 'string' ? staged : 'updated';
      if (typeof staged !== 'string') moves.push(staged);
    }
    return { directories: await missingFolders(root, [directory], all.disc), moves };
  });
  return { written: Object.keys(files).map((path) => `${directory}/${path}`), lock, recovered };
}
