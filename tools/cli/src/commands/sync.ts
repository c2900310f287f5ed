import { basename, join, resolve } from 'node:path';
import { applySync, isStale, recover, type AppSyncPlan, type Issue, type SyncPlan } from '@warmline/generators';
import { appsOrAll, NO_APPS, type App } from '../app/app.ts';
import { repositoryRoot } from '../app/repository.ts';
import { explainingFailures } from '../app/writing-failures.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueSentence } from '../report/issues.ts';
import { recoveredText } from '../report/recovered.ts';
import { planEach } from '../sync/plan-each.ts';

export interface SyncCommand {
  /** Names or folders of apps; all of them where none is given. */
  readonly apps: readonly string[];
  /** Only say what would be written. */
  readonly dryRun?: boolean;
  /** As `dryRun`, and exit with 2 when something would. */
  readonly check?: boolean;
}

/**
 * Rewrites what is ours after `integration.json` or the flow's code changed. Run twice, it changes nothing. An app that cannot be
 * rewritten is told, and keeps none of the others from it.
 */
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
  const names = (await appsOrAll(apps, cwd)).map((app) => nameUnder(root, app));
  const { plan, broken } = await planEach(root, names, surroundings);
  const good: SyncPlan = { ...plan, apps: plan.apps.filter(({ refused }) => refused.length === 0) };
  const problems = [...broken, ...plan.apps.flatMap(({ refused }) => refused)];
  if (problems.length > 0 && (only ? plan : good).apps.length === 0)
    throw new UsageError(problems.map(issueSentence).join('\n'));
  if (!only) {
    good.apps.flatMap(({ unfit }) => unfit).forEach((issue) => progress(issueSentence(issue)));
    await applySync(root, good);
  }
  const bad = problems.length > 0 || (check && isStale(plan));
  return { exitCode: bad ? 2 : 0, json: answer(only ? plan : good, problems, only), text: told(plan, broken, only) };
}

/** @throws UsageError when the app lies elsewhere than in the repository's apps/ */
function nameUnder(root: string, { folder, shown }: App): string {
  const name = basename(folder);
  if (folder === resolve(root, 'apps', name)) return name;
  throw new UsageError(`${shown} is not in ${join(root, 'apps')}, where sync rewrites integrations. Move it there.`);
}

function answer({ apps }: SyncPlan, problems: readonly Issue[], only: boolean): unknown {
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
    issues: [...problems, ...apps.flatMap(({ unfit }) => unfit)],
  };
}

function told({ apps }: SyncPlan, broken: readonly Issue[], only: boolean): string {
  const lines = apps.flatMap(({ name, directory, write, unchanged, refused, unfit }) => [
    ...(only || refused.length === 0 ? write : []).map(
      ({ path }) => `${only ? 'would write' : 'wrote'}  ${directory}/${path}`,
    ),
    ...refused.map(issueSentence),
    ...(only ? unfit.map(issueSentence) : []),
    ...(write.length + refused.length === 0 ? [`${name}: ${unchanged.length} files of ours, all up to date`] : []),
  ]);
  return lines.length === 0 ? NO_APPS : [...lines, ...broken.map(issueSentence)].join('\n');
}
