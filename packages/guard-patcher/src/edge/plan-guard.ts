import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PatcherUsageError } from '../errors.ts';
import type { FileIssue } from '../issue.ts';
import { languageOf } from '../language.ts';
import { undo } from '../marks.ts';
import { patch } from '../patch.ts';
import { handlerNameIn, isModule, type HandlerName } from '../tree/handler-name.ts';
import { patchTree, undoTree, type FileChange, type TreeOutcome } from '../tree/patch-tree.ts';
import { sourceIn } from '../tree/source-tree.ts';
import { folderTree } from './folder-tree.ts';
import { withZipPackage } from './zip-package.ts';

/** What is to be done to what. */
export interface GuardRequest {
  /** A source file, a folder, or a deployment package as a zip file. */
  readonly path: string;
  /** The handler as Lambda's configuration names it, or its export alone. Default: it is looked for. */
  readonly handler?: string;
  /** Take the guard out instead. Default: false. */
  readonly undo?: boolean;
  /** Make a callback handler async where that is provably the same. Default: false. */
  readonly modernise?: boolean;
}

/** What would be changed; `applyGuard` does it. Plain JSON. */
export interface GuardPlan {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'zip';
  /** Paths in it; of a file, its own name. */
  readonly changes: readonly FileChange[];
  readonly issues: readonly FileIssue[];
}

/**
 * Reads a file, a folder or a deployment package, and says what would be changed in it. Writes nothing.
 *
 * @throws PatcherUsageError when there is nothing at the path, or the handler's name is none
 */
export async function planGuard({
  path,
  handler,
  undo: isUndo = false,
  modernise = false,
}: GuardRequest): Promise<GuardPlan> {
  const wanted = handler === undefined ? undefined : handlerNameIn(handler);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new PatcherUsageError(`There is nothing at ${path}.`);
  const overTree = (tree: Parameters<typeof patchTree>[0]): Promise<TreeOutcome> =>
    isUndo ? undoTree(tree) : patchTree(tree, wanted, modernise);
  if (found.isDirectory()) return { path, kind: 'folder', ...(await overTree(await folderTree(path))) };
  if (await isZip(path)) {
    const read = await withZipPackage(path, ({ tree }) => overTree(tree));
    const outcome = read.ok ? read.result : { changes: [], issues: [{ ...read.issue, file: '' }] };
    return { path, kind: 'zip', ...outcome };
  }
  return { path, kind: 'file', ...(await (isUndo ? undoFile(path) : patchFile(path, wanted, modernise))) };
}

async function patchFile(path: string, wanted: HandlerName | undefined, modernise: boolean): Promise<TreeOutcome> {
  const file = basename(path);
  if (
    wanted?.module !== undefined &&
    !isModule(file, wanted.module.replace(file.endsWith('.py') ? /^.*[/.]/ : /^.*\//, ''))
  ) {
    throw new PatcherUsageError(
      `The handler is in "${wanted.module}", and the file is ${file}. Give the file or the name that fits.`,
    );
  }
  if (languageOf(file) === undefined) return { changes: [], issues: named(file, patch({ source: '', file }).issues) };
  const read = sourceIn(await readFile(path));
  if (!read.ok) return { changes: [], issues: named(file, [read.issue]) };
  const { text: before } = read;
  const outcome = patch({ source: before, file, modernise, ...(wanted !== undefined && { handler: wanted.name }) });
  const changes = outcome.changed ? [{ file, before, after: outcome.text, handler: outcome.handler }] : [];
  return { changes, issues: named(file, outcome.issues) };
}

async function undoFile(path: string): Promise<TreeOutcome> {
  const file = basename(path);
  const read = sourceIn(await readFile(path));
  if (!read.ok) return { changes: [], issues: named(file, [read.issue]) };
  const { text: before } = read;
  const undone = undo(before);
  return { changes: undone.changed ? [{ file, before, after: undone.text }] : [], issues: named(file, undone.issues) };
}

function named(file: string, issues: readonly Omit<FileIssue, 'file'>[]): readonly FileIssue[] {
  return issues.map((issue) => ({ ...issue, file }));
}

/** By what it begins with, or its name: a broken one is still meant as one. */
async function isZip(path: string): Promise<boolean> {
  if (/\.(?:zip|jar)$/i.test(path)) return true;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await file.close();
  }
}
