import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';
import { writeWhole, type WrittenFile } from './write-whole.ts';

/** A new text for a file, and the one that it was made from. */
export interface FileChange extends WrittenFile {
  readonly before: string;
  readonly after: string;
}

/**
 * Puts a new text in the place of a file, whole; its permissions stay.
 *
 * @throws UsageError when it is not the text any more that the new one was made from, or cannot be written
 */
export function replaceFile({ path, shown, before, after }: FileChange): void {
  const { bytes, mode } = readWithMode({ path, shown });
  // Bytes that are no UTF-8 were lost when it was read, and must not be lost from the file.
  if (!bytes.equals(Buffer.from(before))) {
    throw new UsageError(`${shown} is not UTF-8, or was changed since it was read. It is left as it is.`);
  }
  writeWhole({ path, shown }, after);
  chmodSync(realpathSync(path), mode);
}

function readWithMode({ path, shown }: WrittenFile): { readonly bytes: Buffer; readonly mode: number } {
  try {
    return { bytes: readFileSync(path), mode: statSync(path).mode };
  } catch (error) {
    throw new UsageError(`Cannot write ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
}
