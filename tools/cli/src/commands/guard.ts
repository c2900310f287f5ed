import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  applyGuard,
  ChangedMeanwhileError,
  PatcherUsageError,
  planGuard,
  type FileChange,
  type GuardPlan,
} from '@warmline/guard-patcher';
import { UsageError } from '../errors.ts';
import { patchIssueText } from '../guard/patch-issue-text.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { reasonOf } from '../reason-of.ts';
import { unifiedDiff } from '../report/unified-diff.ts';

export interface GuardCommand {
  /** A source file, a folder, or a deployment package. */
  readonly path: string;
  /** As Lambda names it. Default: it is looked for. */
  readonly handler?: string;
  /** Take the guard out. Default: put it in. */
  readonly undo?: boolean;
  /** Make a callback handler async where that is provably the same. */
  readonly modernise?: boolean;
  /** Only show it. */
  readonly dryRun?: boolean;
}

/** Puts the warm guard into a handler that exists, or takes it out, and shows the difference. */
export async function guardCommand(
  { path, handler, undo = false, modernise = false, dryRun = false }: GuardCommand,
  { cwd }: Surroundings,
): Promise<Outcome> {
  if (!existsSync(resolve(cwd, path))) throw new UsageError(`There is nothing at ${path}.`);
  const plan = await explained(path, () =>
    planGuard({ path: resolve(cwd, path), undo, modernise, ...(handler !== undefined && { handler }) }),
  );
  if (!dryRun) await explained(path, () => applyGuard(plan));
  const written = !dryRun && plan.changes.length > 0;
  const changes = plan.changes.map((change) => shownChange(change, plan, path));
  const hasErrors = plan.issues.some(({ severity }) => severity === 'error');
  return {
    exitCode: hasErrors ? 2 : 0,
    json: { path, kind: plan.kind, written, changes, issues: plan.issues },
    text: [
      ...changes.map(({ patch }) => patch),
      ...plan.issues.map((issue) => patchIssueText(issue, shownFile(issue.file, plan, path))),
      ...changes.map((change) => verdict(change, { written, undo })),
    ].join('\n\n'),
  };
}

interface ShownChange {
  readonly file: string;
  readonly handler?: FileChange['handler'];
  /** A unified diff. */
  readonly patch: string;
}

function shownChange({ file, before, after, handler }: FileChange, plan: GuardPlan, path: string): ShownChange {
  const shown = shownFile(file, plan, path);
  return {
    file: shown,
    ...(handler !== undefined && { handler }),
    patch: unifiedDiff(shown, before, after),
  };
}

function shownFile(file: string, { kind }: Pick<GuardPlan, 'kind'>, path: string): string {
  return kind === 'file' || file === '' ? path : join(path, file);
}

function verdict(
  { file, handler }: ShownChange,
  { written, undo }: { readonly written: boolean; readonly undo: boolean },
): string {
  if (!written) return `Nothing was written: ${file} is as it was.`;
  if (undo || handler === undefined) return `${file}: the guard is taken out.`;
  return `${file}: "${handler.name}" is guarded. To see it, send it { "warmline": { "ping": true } }.`;
}

/** What a person can mend is told as such. */
async function explained<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PatcherUsageError || error instanceof ChangedMeanwhileError) {
      throw new UsageError(error.message, { cause: error });
    }
    if (typeof (error as { code?: unknown }).code === 'string') {
      throw new UsageError(`${path}: ${reasonOf(error)}`, { cause: error });
    }
    throw error;
  }
}
