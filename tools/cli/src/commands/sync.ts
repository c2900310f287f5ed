import { basename, join, resolve } from 'node:path';
import { applySync, isStale, planSync, recover, type AppSyncPlan, type SyncPlan } from '@warmline/generators';
import { findApp, NO_APPS } from '../app/app.ts';
import { completeWithFlow } from '../app/complete-with-flow.ts';
import { repositoryRoot } from '../app/repository.ts';
import { explainingFailures } from '../app/writing-failures.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueSentence } from '../report/issues.ts';
import { tryYours } from '../sync/try-yours.ts';
import { recoveredText } from '../report/recovered.ts';

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
  surroundings: Surroundings,
): Promise<Outcome> {
  const { cwd, progress } = surroundings;
  const root = await repositoryRoot(cwd);
  const only = check || dryRun;
  if (!only) recoveredText(await recover(root)).forEach(progress);
  const names = await Promise.all(apps.map((app) => nameUnder(root, app, cwd)));
  const planned = await planSync({
    root,
    complete: completeWithFlow,
    judge: tryYours(root, surroundings),
    ...(names.length > 0 ? { apps: names } : {}),
  });
  if (!planned.ok) throw new UsageError(planned.issues.map(issueSentence).join('\n'));

  const { plan } = planned;
  const refused = plan.apps.flatMap((app) => app.refused);
  if (!only) {
    if (refused.length > 0) throw new UsageError(refused.map(issueSentence).join('\n'));
    plan.apps.flatMap(({ unfit }) => unfit).forEach((issue) => progress(issueSentence(issue)));
    await applySync(root, plan);
  }
  const bad = refused.length > 0 || (check && isStale(plan));
  return { exitCode: bad ? 2 : 0, json: answer(plan, only), text: told(plan, only) };
}

/** @throws UsageError when the app lies elsewhere than in the repository's apps/ */
async function nameUnder(root: string, app: string, cwd: string): Promise<string> {
  const { folder, shown } = await findApp(app, cwd);
  const name = basename(folder);
  if (folder === resolve(root, 'apps', name)) return name;
  throw new UsageError(`${shown} is not in ${join(root, 'apps')}, where sync rewrites integrations. Move it there.`);
}

function answer({ apps }: SyncPlan, only: boolean): unknown {
  const paths = (of: (app: AppSyncPlan) => readonly string[]): string[] =>
    apps.flatMap((app) => of(app).map((path) => `${app.directory}/${path}`));
  const stale = paths(({ write }) => write.map(({ path }) => path));
  const [first, ...others] = apps;
  return {
    app: first !== undefined && others.length === 0 ? first.directory : null,
    apps: apps.map(({ name }) => name),
    written: only ? [] : stale,
    ...(only ? { stale } : {}),
    unchanged: paths(({ unchanged }) => unchanged),
    missing: paths(({ missing }) => missing),
    issues: apps.flatMap(({ refused, unfit }) => [...refused, ...unfit]),
  };
}

function told({ apps }: SyncPlan, only: boolean): string {
  const lines = apps.flatMap(({ name, directory, write, unchanged, refused, unfit }) => [
    ...write.map(({ path }) => `${only ? 'would write' : 'wrote'}  ${directory}/${path}`),
    ...refused.map(issueSentence),
    ...(only ? unfit.map(issueSentence) : []),
    ...(write.length + refused.length === 0 ? [`${name}: ${unchanged.length} files of ours, all up to date`] : []),
  ]);
  return lines.length === 0 ? NO_APPS : lines.join('\n');
}
