import { basename } from 'node:path';
import {
  applySync,
  findRoot,
  isStale,
  planSync,
  recover,
  type AppSyncPlan,
  type Issue,
  type SyncPlan,
} from '@warmline/generators';
import { findApp } from '../app/app.ts';
import { completeWithFlow } from '../app/complete-with-flow.ts';
import { explainingFailures } from '../app/writing-failures.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { reportRecovered } from './new.ts';

export interface SyncCommand {
  /** Names or folders of apps; all of them where none is given. */
  readonly apps: readonly string[];
  /** Only say what would be written. */
  readonly dryRun?: boolean;
  /** As `dryRun`, and exit with 2 when something would. */
  readonly check?: boolean;
}

/** Rewrites what is ours after `integration.json` or the flow's code changed. Run twice, it changes nothing. */
export function syncCommand(command: SyncCommand, surroundings: Surroundings): Promise<Outcome> {
  return explainingFailures(() => renew(command, surroundings));
}

async function renew(
  { apps, dryRun = false, check = false }: SyncCommand,
  { cwd, progress }: Surroundings,
): Promise<Outcome> {
  const root = await findRoot(cwd);
  const only = check || dryRun;
  if (!only) reportRecovered(await recover(root), progress);
  const names = apps.map((app) => basename(findApp(app, cwd).folder));
  const planned = await planSync({ root, complete: completeWithFlow, ...(names.length > 0 ? { apps: names } : {}) });
  if (!planned.ok) throw new UsageError(planned.issues.map(oneLine).join('\n'));

  const { plan } = planned;
  const refused = plan.apps.flatMap((app) => app.refused);
  if (refused.length > 0 && !only) throw new UsageError(refused.map(oneLine).join('\n'));
  if (!only) await applySync(root, plan);
  return { exitCode: check && isStale(plan) ? 2 : 0, json: answer(plan, only), text: told(plan, only) };
}

function answer({ apps }: SyncPlan, only: boolean): unknown {
  const paths = (of: (app: AppSyncPlan) => readonly string[]): string[] =>
    apps.flatMap((app) => of(app).map((path) => `${app.directory}/${path}`));
  const stale = paths(({ write }) => write.map(({ path }) => path));
  return {
    apps: apps.map(({ name }) => name),
    written: only ? [] : stale,
    ...(only ? { stale } : {}),
    unchanged: paths(({ unchanged }) => unchanged),
    missing: paths(({ missing }) => missing),
    issues: apps.flatMap(({ refused }) => refused),
  };
}

function told({ apps }: SyncPlan, only: boolean): string {
  const lines = apps.flatMap(({ name, directory, write, unchanged, refused }) => [
    ...write.map(({ path }) => `${only ? 'would write' : 'wrote'}  ${directory}/${path}`),
    ...refused.map(oneLine),
    ...(write.length === 0 ? [`${name}: ${unchanged.length} files of ours, all up to date`] : []),
  ]);
  return lines.length === 0 ? 'There is no app yet: "warmline new <name>" makes one.' : lines.join('\n');
}

function oneLine({ message, hint }: Issue): string {
  return `${message} ${hint}`;
}
