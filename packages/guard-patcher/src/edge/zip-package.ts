import { open } from 'node:fs/promises';
import { configure, Uint8ArrayWriter, ZipReader, type Entry, type FileEntry } from '@zip.js/zip.js';
import { refusal, type PatchIssue } from '../issue.ts';
import { isOwn, LONGEST_SOURCE_BYTES, type SourceTree } from '../tree/source-tree.ts';
import { HandleReader } from './handle-reader.ts';
import { packageJudge, plainName } from './package-judge.ts';
import { rewriteZip } from './rewrite-zip.ts';

/** A deployment package that is open. */
export interface ZipPackage {
  readonly tree: SourceTree;
  /** Writes the same entries in the same order under a path, with other bytes for some; dates, modes and comments stay. */
  readonly write: (path: string, changed: ReadonlyMap<string, Uint8Array>) => Promise<void>;
}

/**
 * Opens a deployment package, hands it over, and closes it. Only what is asked for is unzipped, and every other entry is copied as
 * it is, piece by piece: memory grows with the number of entries, and not with their size.
 *
 * @returns what `use` returns, or what is wrong with the package
 */
export async function withZipPackage<Result>(
  path: string,
  use: (given: ZipPackage) => Promise<Result>,
): Promise<{ readonly ok: true; readonly result: Result } | { readonly ok: false; readonly issue: PatchIssue }> {
  configure({ useWebWorkers: false });
  const file = await open(path);
  try {
    const reader = new ZipReader(new HandleReader(file));
    // Names are judged here, so that a message can say which one it is.
    const entries = (): AsyncIterable<Entry> => reader.getEntriesGenerator({ filenameValidation: 'tolerant' });
    const own = new Map<string, FileEntry>();
    const judge = packageJudge();
    try {
      for await (const entry of entries()) {
        const unsafe = judge.entry(entry);
        if (unsafe !== undefined) return { ok: false, issue: unsafe };
        const name = plainName(entry.filename);
        if (isPlainFile(entry) && isOwn(name)) own.set(name, entry);
      }
    } catch (error) {
      return { ok: false, issue: broken(error) };
    }
    const unsafe = judge.whole();
    if (unsafe !== undefined) return { ok: false, issue: unsafe };
    try {
      const write: ZipPackage['write'] = (to, changed) => rewriteZip(entries(), () => reader.comment, to, changed);
      return { ok: true, result: await use({ tree: treeOf(own), write }) };
    } catch (error) {
      if (error instanceof BrokenEntry) return { ok: false, issue: broken(error.cause) };
      throw error;
    }
  } finally {
    await file.close();
  }
}

class BrokenEntry extends Error {
  override readonly name = 'BrokenEntry';
}

function treeOf(files: ReadonlyMap<string, FileEntry>): SourceTree {
  return {
    paths: [...files.keys()],
    read: async (path) => {
      const entry = files.get(path);
      if (entry === undefined || entry.uncompressedSize > LONGEST_SOURCE_BYTES)
        return new Uint8Array(LONGEST_SOURCE_BYTES + 1);
      try {
        return await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true });
      } catch (error) {
        throw new BrokenEntry(`The entry ${path} cannot be read.`, { cause: error });
      }
    },
  };
}

const KIND_OF_FILE = 0o170000;

const LINK = 0o120000;

function isPlainFile(entry: Entry): entry is FileEntry {
  return !entry.directory && ((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) !== LINK;
}

function broken(error: unknown): PatchIssue {
  return refusal('package-broken', {
    message: `It cannot be read as a zip file: ${error instanceof Error ? error.message : String(error)}.`,
    hint: 'Download it again, or zip its folder anew.',
  });
}
