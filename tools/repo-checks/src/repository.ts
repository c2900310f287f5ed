import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const NOT_OURS = ['node_modules', 'dist', 'cdk.out', '.nx', '.warmline', 'coverage'];

/** Files of this repository, as paths from its root, sorted. */
export function filesOf(pattern: string): string[] {
  const ignored = (name: string): boolean => NOT_OURS.includes(name.split('/').at(-1) ?? '');
  return globSync(pattern, { cwd: ROOT, exclude: ignored }).sort();
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The folders that npm treats as packages, as paths from the root. */
export function workspaceFolders(): string[] {
  return ['packages/*/package.json', 'generators/package.json', 'apps/*/package.json', 'tools/*/package.json']
    .flatMap(filesOf)
    .map((file) => relative('.', join(file, '..')));
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The package.json of a folder. */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(textOf(`${folder}/package.json`)) as Manifest;
}
