import { join } from 'node:path';
import { GeneratorUsageError } from '../errors.ts';
import { digestOf } from './digest.ts';
import type { Move } from './journal.ts';
import type { Applied, SyncPlan } from './plan.ts';
import { PORTS, type Ports } from './ports.ts';
import { missingFolders, transact, type Stages } from './transact.ts';

/**
 * Rewrites what a plan names, in all its integrations or in none. A plan without anything to write touches nothing.
 *
 * @throws GeneratorUsageError when the plan has refused files
 * @throws BusyError, ChangedMeanwhileError, WriteFailedError; the tree is as it was, unless the error says that the next command
 *   settles it
 */
export async function applySync(root: string, plan: SyncPlan, ports: Partial<Ports> = {}): Promise<Applied> {
  const refused = plan.apps.flatMap((app) => app.refused);
  if (refused.length > 0) {
    const list = refused.map(({ message }) => message).join(' ');
    throw new GeneratorUsageError(`The plan cannot be applied. ${list}`);
  }
  const written = plan.apps.flatMap(({ directory, write }) => write.map(({ path }) => `${directory}/${path}`));
  if (written.length === 0) return { written, lock: 'unchanged', recovered: { did: 'nothing' } };

  const all = { ...PORTS, ...ports };
  const command = ['sync', ...plan.apps.map(({ name }) => name)].join(' ');
  const recovered = await transact(root, command, all, async (stages) => ({
    moves: await stageAll(root, plan, stages, all),
    directories: await missingFolders(root, written, all.disc),
  }));
  return { written, lock: 'unchanged', recovered };
}

async function stageAll(root: string, plan: SyncPlan, stages: Stages, { disc }: Ports): Promise<readonly Move[]> {
  const stage = await stages('sync');
  const moves: Move[] = [];
  for (const { directory, write } of plan.apps) {
    for (const { path, text, before } of write) {
      const from = `${stage}/${moves.length}`;
      const to = `${directory}/${path}`;
      await disc.write(join(root, from), text);
      const backup = before === null ? null : `${from}.before`;
      if (backup !== null) await disc.copy(join(root, to), join(root, backup));
      moves.push({ from, to, before, after: digestOf(text), backup });
    }
  }
  return moves;
}
