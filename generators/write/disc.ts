import { copyFile, lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';

/** What stands at a path. Links are `other`: nothing here follows one. */
export type Kind = 'missing' | 'file' | 'directory' | 'other';

/** Every operation on the disc that this package carries out. Failures are those of `node:fs`. */
export interface Disc {
  readonly kind: (path: string) => Promise<Kind>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Names in a folder, sorted. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Makes the folder and those above it; does nothing where it is. */
  readonly makeDirectory: (path: string) => Promise<void>;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Moves a file or folder in one step. Takes the place of a file, and of nothing else. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file, or a folder and all that is in it; does nothing where there is nothing. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes a folder that is empty. */
  readonly removeEmpty: (path: string) => Promise<void>;
}

/** The machine's disc. */
export const DISC: Disc = {
  kind: async (path) => {
    const found = await lstat(path).catch((error: unknown) => {
      if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    });
    if (found === undefined) return 'missing';
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  },
  read: (path) => readFile(path),
  list: async (path) => (await readdir(path)).sort(),
  makeDirectory: async (path) => {
    await mkdir(path, { recursive: true });
  },
  write: async (path, content) => {
    // A full disc is met while writing, where Node does not say any more which file it is.
    await writeFile(path, content).catch((error: unknown) => {
      throw error instanceof Error ? Object.assign(error, { path }) : error;
    });
  },
  copy: (from, to) => copyFile(from, to),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeEmpty: (path) => rmdir(path),
};

/** Tells an error of the operating system that has one of these codes. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(codeOf(error) ?? '');
}

/** The operating system's code of an error, for example `ENOSPC`; undefined for every other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
