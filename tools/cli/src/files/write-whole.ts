import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';

/** A file that is to be written. */
export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
}

/**
 * Writes a file, new or not, with the folders it lies in: beside its place and then renamed, so that nobody ever meets half of it.
 * A link still leads to what it led to; pipes and devices are written to as they are.
 *
 * @throws UsageError when it cannot be written
 */
export function writeWhole({ path, shown }: WrittenFile, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) putInPlace(path, text);
    else if (there.isFile()) putInPlace(realpathSync(path), text);
    else writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`Cannot write ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
}

function putInPlace(file: string, text: string): void {
  const beside = join(dirname(file), `.warmline-${randomUUID()}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
