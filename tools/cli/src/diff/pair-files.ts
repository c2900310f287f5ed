import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { readFlowFiles, type FlowFile } from '../files/read-flow-files.ts';
import { reasonOf } from '../reason-of.ts';

/** The files of two sides that are versions of one another, and those that have no other. */
export interface PairedFiles {
  readonly pairs: readonly FilePair[];
  readonly onlyBefore: readonly FlowFile[];
  readonly onlyAfter: readonly FlowFile[];
}

export interface FilePair {
  /** What both are called: the path below the folders, or both files as they were given. */
  readonly shown: string;
  readonly before: FlowFile;
  readonly after: FlowFile;
}

/**
 * Reads two files, or the flows of two folders, which are paired by their paths below them.
 *
 * @throws UsageError when one is a folder and the other is not, or something cannot be read
 */
export function pairFiles(before: string, after: string, cwd: string): PairedFiles {
  const [wasFolder, isFolder] = [isFolderAt(before, cwd), isFolderAt(after, cwd)];
  if (wasFolder !== isFolder) {
    const [folder, file] = wasFolder ? [before, after] : [after, before];
    throw new UsageError(`${folder} is a folder and ${file} is a file. Give two files, or two folders.`);
  }
  if (wasFolder) return pairsOf(filesBelow(before, cwd), filesBelow(after, cwd));

  const [[one], [other]] = [readFlowFiles([before], cwd), readFlowFiles([after], cwd)];
  if (one === undefined || other === undefined) return { pairs: [], onlyBefore: [], onlyAfter: [] };
  return { pairs: [{ shown: `${before} → ${after}`, before: one, after: other }], onlyBefore: [], onlyAfter: [] };
}

function isFolderAt(shown: string, cwd: string): boolean {
  try {
    return statSync(resolve(cwd, shown)).isDirectory();
  } catch (error) {
    throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
}

function filesBelow(folder: string, cwd: string): ReadonlyMap<string, FlowFile> {
  const files = readFlowFiles([folder], cwd);
  return new Map(files.map((file) => [relative(resolve(cwd, folder), file.path), file]));
}

function pairsOf(before: ReadonlyMap<string, FlowFile>, after: ReadonlyMap<string, FlowFile>): PairedFiles {
  const pairs = [...before].flatMap(([shown, file]) => {
    const other = after.get(shown);
    return other === undefined ? [] : [{ shown, before: file, after: other }];
  });
  const without = (files: ReadonlyMap<string, FlowFile>, others: ReadonlyMap<string, FlowFile>): FlowFile[] =>
    [...files].filter(([shown]) => !others.has(shown)).map(([, file]) => file);
  return { pairs, onlyBefore: without(before, after), onlyAfter: without(after, before) };
}
