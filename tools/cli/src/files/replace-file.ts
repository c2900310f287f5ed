import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';

/** A new text for a file, and the one that it was made from. */
export interface FileChange {
  readonly path: string;
  readonly shown: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts a new text in the place of a file: written beside it and renamed, so that nobody ever meets half of it. Its permissions
 * stay, and a link still leads to it.
 *
 * @throws UsageError when it is not the text any more that the new one was made from, or cannot be written
 */
export function replaceFile({ path, shown, before, after }: FileChange): void {
  const beside = { path: '' };
  try {
    const file = realpathSync(path);
    const { mode } = statSync(file);
    // Bytes that are no UTF-8 were lost when it was read, and must not be lost from the file.
    if (!readFileSync(file).equals(Buffer.from(before))) {
      throw new UsageError(`${shown} is not UTF-8, or was changed since it was read. It is left as it is.`);
    }
    beside.path = join(dirname(file), `.warmline-${randomUUID()}.tmp`);
    writeFileSync(beside.path, after);
    chmodSync(beside.path, mode);
    renameSync(beside.path, file);
  } catch (error) {
    if (beside.path !== '') rmSync(beside.path, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot write ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
}
