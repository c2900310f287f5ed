import { statSync } from 'node:fs';
import { emit, type Flow } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import type { FlowFile } from '../files/read-flow-files.ts';
import { replaceFile } from '../files/replace-file.ts';
import { writeWhole, type WrittenFile } from '../files/write-whole.ts';

/** Where a flow was found. */
export interface FlowPlace {
  readonly file: FlowFile;
  /** Keys that lead to it in a larger document. */
  readonly at: readonly string[];
}

/**
 * Writes a wrapped flow into a file. Into the one that it was read from only where that holds nothing else, and is still what was
 * read.
 *
 * @throws UsageError where that is not so, or the file cannot be written
 */
export function writeWrapped({ file, at }: FlowPlace, place: WrittenFile, flow: Flow): void {
  if (!isSameFile(file.path, place.path)) {
    writeWhole(place, emit(flow));
    return;
  }
  if (at.length > 0 || file.isTranslated === true) {
    throw new UsageError(`${place.shown} holds more than the flow, which would be lost. Write it elsewhere with -o.`);
  }
  replaceFile({ ...place, before: file.text, after: emit(flow) });
}

/** By what they are on the disc, so that no link leads around this. */
function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino;
}
