import { statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import type { FoundFile } from '../files/find-flow-files.ts';
import type { WrittenFile } from '../files/write-whole.ts';

/** What decides where flows go. */
export interface OutputWish {
  /** Files and folders as the command line names them. */
  readonly given: readonly string[];
  /** File or folder. */
  readonly output: string;
  readonly cwd: string;
}

/**
 * Settles where the flow of each export goes: of one that was named, into the file or the folder; of others, into the folder, as
 * deep as they lay in the one that was searched.
 *
 * @returns a place for each export, in their order
 * @throws UsageError where two flows would come into one file, or one into a file that is converted
 */
export function planOutputs(found: readonly FoundFile[], wish: OutputWish): readonly WrittenFile[] {
  const { output, cwd } = wish;
  const target = kindOf(resolve(cwd, output));
  const [only] = found;
  const isSingle = found.length === 1 && only?.named === true;
  if (!isSingle && target === 'file') {
    throw new UsageError(`${output} is a file; the flows of several exports go into a folder.`);
  }
  const intoFolder = !isSingle || target === 'folder' || /[\\/]$/.test(output);
  const places = found.map((file) => {
    const shown = intoFolder ? join(output, asJson(below(file, wish))) : output;
    return { path: resolve(cwd, shown), shown };
  });
  refuseClashes(found, places);
  refuseInputs(found, places);
  return places;
}

/** The name of a file, below the folder that was searched for it. */
function below({ path, named }: FoundFile, { given, cwd }: OutputWish): string {
  const folder = named ? undefined : given.map((one) => resolve(cwd, one)).find((one) => path.startsWith(one + sep));
  return folder === undefined ? basename(path) : relative(folder, path);
}

/** The console gave its exports no ending. */
function asJson(name: string): string {
  return name.endsWith('.json') ? name : `${name}.json`;
}

function refuseClashes(found: readonly FoundFile[], places: readonly WrittenFile[]): void {
  const taken = new Map<string, FoundFile>();
  for (const [index, file] of found.entries()) {
    const { path, shown } = places[index] ?? { path: '', shown: '' };
    const other = taken.get(path);
    if (other !== undefined) {
      throw new UsageError(`${other.shown} and ${file.shown} would both become ${shown}. Convert them one by one.`);
    }
    taken.set(path, file);
  }
}

/** Files are compared by what they are on the disc, so that no link leads around this. */
function refuseInputs(found: readonly FoundFile[], places: readonly WrittenFile[]): void {
  const inputs = new Map(found.map((file) => [identityOf(file.path), file]));
  for (const { path, shown } of places) {
    const identity = identityOf(path);
    const input = identity === undefined ? undefined : inputs.get(identity);
    if (input !== undefined) {
      throw new UsageError(`${shown} is ${input.shown}, which is converted and stays as it is. Give another place.`);
    }
  }
}

function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`;
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  return stats.isDirectory() ? 'folder' : 'file';
}
