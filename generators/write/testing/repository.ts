import {
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseSpec } from '../../integration/parse-spec.ts';
import type { Spec } from '../../integration/spec.ts';

/** Templates that are just enough: something of yours, something of ours, a package. */
const TEMPLATES: Readonly<Record<string, string>> = {
  'every/flow/flow.ts.hbs': 'export const greeting = {{greetingLiteral}};\n',
  'every/infra/stack.ts.hbs': '// {{oursNotice}}\nexport const seconds = {{timeLimitSeconds}};\n',
  'every/infra/alias.ts.hbs': "// {{oursNotice}}\nexport const alias = '{{rolloutAlias}}';\n",
  'every/package.json.hbs': '{\n  "name": "{{packageName}}",\n  "version": "0.1.0",\n  "private": true\n}\n',
};

const LOCK = {
  name: 'shop',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'shop', workspaces: ['packages/*', 'apps/*'] },
    'node_modules/@warmline/known': { resolved: 'packages/known', link: true },
    'packages/known': { name: '@warmline/known', version: '1.0.0' },
  },
};

/** A repository in a temporary folder, with one package in it; gone when the test is over. */
export interface Repository {
  readonly root: string;
  /** Folder of the templates; outside of the root. */
  readonly templates: string;
}

/** Makes a repository, with further files by path from its root. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'warmline-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'shop');
  writeAll(join(folder, 'templates'), TEMPLATES);
  writeAll(root, {
    'package.json': JSON.stringify({ name: 'shop', private: true, workspaces: ['packages/*', 'apps/*'] }),
    'package-lock.json': `${JSON.stringify(LOCK, null, 2)}\n`,
    'packages/known/package.json': JSON.stringify({ name: '@warmline/known', version: '1.0.0' }),
    ...files,
  });
  return { root, templates: join(folder, 'templates') };
}

/** A repository like another one; gone when the test is over. */
export function copyOf(root: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'warmline-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(root, join(folder, 'shop'), { recursive: true });
  return join(folder, 'shop');
}

/** Writes files by path from a folder. */
export function writeAll(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** Every file and folder of a repository, the workshop left out: what git would see, and empty folders too. */
export function treeOf(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.split('/')[0] !== '.warmline')
    .sort();
  return Object.fromEntries(
    entries.map((path) => [
      path,
      statSync(join(root, path)).isFile() ? readFileSync(join(root, path), 'utf8') : 'folder',
    ]),
  );
}

/** What has been left in the workshop; its own `.gitignore` does not count. */
export function leftInWorkshop(root: string): readonly string[] {
  const workshop = join(root, '.warmline');
  return existsSync(workshop) ? readdirSync(workshop).filter((name) => name !== '.gitignore') : [];
}

/** A specification with its defaults. */
export function specOf(value: object = {}): Spec {
  const parsed = parseSpec({ name: 'order-status', ...value });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.spec;
}
