import { relative } from 'node:path';
import { UnfinishedError, WriteFailedError, type WriteState } from '../errors.ts';
import { codeOf } from './disc.ts';

/**
 * Turns an error of the operating system into one that says what could not be written, where, why, what is in the tree now,
 * and what to do. Every other error comes back as it is.
 */
export function explainFailure(error: unknown, command: string, root: string, state: WriteState): unknown {
  if (error instanceof ForeignError) return error.cause;
  const stopped = error instanceof UnfinishedError ? error.cause : error;
  const reached = error instanceof UnfinishedError ? 'unfinished' : state;
  const code = codeOf(stopped);
  if (code === undefined) return error;
  const { path: from, dest: path = from } = stopped as { readonly path?: string; readonly dest?: string };
  const where = path === undefined ? '' : ` at ${relative(root, path) || '.'}`;
  const [reason, remedy] = REASONS[code] ?? ['the operating system refused', 'Remove the cause'];
  const message = `"${command}" failed: ${reason} (${code}${where}). ${STATES[reached]} ${remedy}${reached === 'done' ? '' : ' and run it again'}.`;
  return new WriteFailedError(code, reached, message, { cause: stopped });
}

/** An error of code that we were given, which is never ours to explain. */
class ForeignError extends Error {}

/** Runs code that we were given, so that its errors come out as they are. */
export async function foreign<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new ForeignError('', { cause: error });
  }
}

const STATES: Readonly<Record<WriteState, string>> = {
  unchanged: 'Nothing was changed.',
  unfinished: 'It stopped half-way; the next warmline command that writes finishes it or takes it back.',
  done: 'Everything is written; only the tidying up failed.',
};

const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['no space is left on the disc', 'Free some space'],
  EDQUOT: ['your share of the disc is used up', 'Free some space'],
  EACCES: ['permission is missing', 'Make the folder writable for you'],
  EPERM: ['permission is missing', 'Make the folder writable for you'],
  EROFS: ['the disc can only be read', 'Make it writable'],
  EXDEV: ['apps/ and .warmline/ lie on different discs', 'Put both on one disc'],
  ENAMETOOLONG: ['a path is too long', 'Move the repository to a shorter path'],
  EMFILE: ['too many files are open', 'Close some programs'],
};
