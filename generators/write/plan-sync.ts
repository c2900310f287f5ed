import { join } from 'node:path';
import { issue, type Issue } from '../issue.ts';
import type { Template } from '../integration/files.ts';
import { SPEC_FILE } from '../integration/generate.ts';
import type { Disc } from './disc.ts';
import { explainFailure } from './explain-failure.ts';
import { APPS } from './name-taken.ts';
import type { AppSyncPlan, Complete, Judge, Planned, SyncPlan } from './plan.ts';
import { planAppSync } from './plan-app-sync.ts';
import { PORTS, type Ports } from './ports.ts';
import { readTemplates } from './read-templates.ts';

/** What `planSync` is given. */
export interface PlanSyncOptions {
  /** The root of the repository; see `findRoot`. */
  readonly root: string;
  /** Names of integrations. Default: all. */
  readonly apps?: readonly string[];
  /** Folder of the templates. Default: those of this package. */
  readonly templates?: string;
  /** Default: no further files. */
  readonly complete?: Complete;
  /** Default: nothing of yours is tried. */
  readonly judge?: Judge;
  readonly ports?: Partial<Ports>;
}

/**
 * Plans what has to be rewritten after `integration.json` changed. Writes nothing to the tree; with `complete` each integration
 * is put together for it beside the tree, for a moment. Needs no lock, so several may run at once.
 *
 * @throws TemplateError, WriteFailedError, and whatever `complete` and `judge` throw
 */
export async function planSync(options: PlanSyncOptions): Promise<Planned<SyncPlan>> {
  const { root } = options;
  const ports = { ...PORTS, ...options.ports };
  try {
    const known = await integrations(root, ports.disc);
    const names = options.apps ?? known;
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length > 0) return { ok: false, issues: unknown.map((name) => notFound(name, known)) };
    return await planAll(root, names, await readTemplates(options.templates, ports.disc), options, ports);
  } catch (error) {
    throw explainFailure(error, 'sync', root, 'unchanged');
  }
}

async function planAll(
  root: string,
  names: readonly string[],
  templates: readonly Template[],
  given: Pick<PlanSyncOptions, 'complete' | 'judge'>,
  ports: Ports,
): Promise<Planned<SyncPlan>> {
  const apps: AppSyncPlan[] = [];
  const issues: Issue[] = [];
  for (const name of new Set(names)) {
    const planned = await planAppSync(root, name, templates, given, ports);
    if (planned.ok) apps.push(planned.plan);
    else issues.push(...planned.issues);
  }
  return issues.length === 0 ? { ok: true, plan: { command: 'sync', apps } } : { ok: false, issues };
}

/** Names of the folders that hold an integration. */
async function integrations(root: string, disc: Disc): Promise<readonly string[]> {
  if ((await disc.kind(join(root, APPS))) !== 'directory') return [];
  const names: string[] = [];
  for (const name of await disc.list(join(root, APPS))) {
    if ((await disc.kind(join(root, APPS, name, SPEC_FILE))) === 'file') names.push(name);
  }
  return names;
}

function notFound(name: string, known: readonly string[]): Issue {
  const list = known.length === 0 ? 'there is none yet' : known.join(', ');
  return issue('app-not-found', {
    path: '',
    message: `There is no integration "${name}": ${APPS}/${name}/${SPEC_FILE} is missing.`,
    hint: `Name one that is there (${list}), or make it with "warmline new".`,
  });
}
