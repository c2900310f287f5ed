import { open, type FileHandle } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import {
  configure,
  Reader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js';
import { refusal, type PatchIssue } from '../issue.ts';
import { isOwn, LONGEST_SOURCE_BYTES, type SourceTree } from '../tree/source-tree.ts';

/** The most that a deployment package may hold, unzipped, in bytes (aws-facts 2.7). */
const LARGEST_PACKAGE_BYTES = 250 * 1024 * 1024;

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
    let entries: readonly Entry[];
    try {
      // Names are judged here, so that a message can say which one it is.
      entries = await reader.getEntries({ filenameValidation: 'tolerant' });
    } catch (error) {
      return { ok: false, issue: broken(error) };
    }
    const unsafe = unsafeIn(entries);
    if (unsafe !== undefined) return { ok: false, issue: unsafe };
    try {
      return {
        ok: true,
        result: await use({
          tree: treeOf(entries),
          write: (to, changed) => rewrite(entries, reader.comment, to, changed),
        }),
      };
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

class HandleReader extends Reader<FileHandle> {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    super(file);
    this.#file = file;
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.size = (await this.#file.stat()).size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await this.#file.read(bytes, filled, length - filled, index + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }
}

function treeOf(entries: readonly Entry[]): SourceTree {
  const files = new Map(
    entries.flatMap((entry) => (isPlainFile(entry) && isOwn(entry.filename) ? [[entry.filename, entry] as const] : [])),
  );
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

async function rewrite(
  entries: readonly Entry[],
  comment: Uint8Array,
  path: string,
  changed: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const writer = new ZipWriter(Writable.toWeb(createWriteStream(path, { flags: 'wx' })) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
    extendedTimestamp: false,
  });
  for (const entry of entries) {
    const bytes = changed.get(entry.filename);
    if (entry.directory) {
      await writer.add(entry.filename, undefined, { entry, directory: true });
    } else if (bytes !== undefined) {
      const level = entry.compressionMethod === 0 ? 0 : 6;
      await writer.add(entry.filename, new Uint8ArrayReader(bytes), {
        entry,
        level,
        dataDescriptor: false,
        rawLastModDate: Number(entry.rawLastModDate),
      });
    } else {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      await Promise.all([
        entry.getData(writable, { passThrough: true }),
        writer.add(entry.filename, readable, { entry, passThrough: true }),
      ]);
    }
  }
  await writer.close(comment);
}

function unsafeIn(entries: readonly Entry[]): PatchIssue | undefined {
  const leaving = entries.find(({ filename }) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(filename));
  if (leaving !== undefined) {
    return unsafe(`The entry "${leaving.filename}" leaves the folder that the package is unzipped into.`);
  }
  const seen = new Set<string>();
  const twice = entries.map(({ filename }) => filename).find((name) => seen.size === seen.add(name).size);
  if (twice !== undefined) return unsafe(`The entry "${twice}" is in it twice.`);
  if (entries.some(({ encrypted }) => encrypted)) return unsafe('It is encrypted.');
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (bytes <= LARGEST_PACKAGE_BYTES) return undefined;
  return unsafe(`It unzips to ${Math.ceil(bytes / 1024 / 1024)} MB; Lambda takes 250 MB at most.`);
}

function unsafe(message: string): PatchIssue {
  return refusal('package-unsafe', {
    message,
    hint: 'Lambda runs no such package. Download it again, or zip its folder anew.',
  });
}

function broken(error: unknown): PatchIssue {
  return refusal('package-broken', {
    message: `It cannot be read as a zip file: ${error instanceof Error ? error.message : String(error)}.`,
    hint: 'Download it again, or zip its folder anew.',
  });
}
