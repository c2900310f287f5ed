import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from './run.ts';

/** What becomes of a file: its new text, made from the old one where it is a function; null takes it away. */
export type Edits = Readonly<Record<string, string | null | ((text: string) => string)>>;

const MADE_BY_TOOLS: ReadonlySet<string> = new Set(['node_modules', 'dist', 'cdk.out', 'coverage']);

/** A folder outside the repository, with those files in it, for the time of a test. */
export function throwawayFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'warmline-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  edit(folder, files);
  return folder;
}

/**
 * A copy of apps/customer-greeting with edits, for the time of a test; its path from the root. It lies where git looks away,
 * as deep as an app does and inside the repository, so that its imports are found.
 */
export function throwawayApp(edits: Edits = {}): string {
  const workshop = join(ROOT, '.warmline');
  mkdirSync(workshop, { recursive: true });
  const folder = mkdtempSync(join(workshop, 'cli-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyApp(folder);
  edit(folder, edits);
  return join('.warmline', basename(folder));
}

/**
 * A repository of its own with customer-greeting, edited, as its only app, for the time of a test. It has the packages of this
 * one, by a link, and of the workspaces only what npm needs for the lock file.
 */
export function throwawayRepository(edits: Edits = {}): string {
  const root = throwawayFolder();
  const manifests = globSync('{packages/*,generators,tools/*}/package.json', { cwd: ROOT });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.base.json', ...manifests]) {
    cpSync(join(ROOT, file), join(root, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  copyApp(join(root, 'apps/customer-greeting'));
  edit(join(root, 'apps/customer-greeting'), edits);
  return root;
}

function copyApp(folder: string): void {
  cpSync(join(ROOT, 'apps/customer-greeting'), folder, {
    recursive: true,
    filter: (path) => !MADE_BY_TOOLS.has(basename(path)),
  });
}

function edit(folder: string, edits: Edits): void {
  for (const [path, change] of Object.entries(edits)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (change === null) rmSync(file);
    else writeFileSync(file, typeof change === 'string' ? change : change(readFileSync(file, 'utf8')));
  }
}
