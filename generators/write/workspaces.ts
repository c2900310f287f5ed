import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disc } from './disc.ts';

/** A package of the repository: its folder from the root, with `/` between folders, and its name. */
export interface WorkspacePackage {
  readonly directory: string;
  readonly name: string;
}

/** The patterns under `workspaces` in the package.json of a root; none where it has none or cannot be read. */
export async function readWorkspaces(root: string, disc: Disc): Promise<readonly string[]> {
  const { workspaces } = await readPackage(join(root, 'package.json'), disc);
  const list: unknown = Array.isArray(workspaces)
    ? workspaces
    : (workspaces as { packages?: unknown } | null)?.packages;
  return Array.isArray(list) ? list.filter((pattern) => typeof pattern === 'string') : [];
}

/** Every package that the patterns of the root take in, by folder. */
export async function workspacePackages(root: string, disc: Disc): Promise<readonly WorkspacePackage[]> {
  const patterns = await readWorkspaces(root, disc);
  const packages: WorkspacePackage[] = [];
  const exclude = (name: string): boolean => name === 'node_modules';
  for await (const path of glob(
    patterns.map((pattern) => `${pattern}/package.json`),
    { cwd: root, exclude },
  )) {
    const { name } = await readPackage(join(root, path), disc);
    packages.push({ directory: dirname(path).replaceAll('\\', '/'), name: typeof name === 'string' ? name : '' });
  }
  return packages.sort((a, b) => (a.directory < b.directory ? -1 : 1));
}

/** What a package.json says; nothing where it is no JSON object, which is for npm to complain of. */
async function readPackage(path: string, disc: Disc): Promise<Readonly<Record<string, unknown>>> {
  const text = new TextDecoder().decode(await disc.read(path));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
