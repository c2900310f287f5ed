import {
  BusyError,
  ChangedMeanwhileError,
  GeneratorUsageError,
  JournalError,
  LockFileError,
  UnfinishedError,
  WriteFailedError,
} from '@warmline/generators';
import { UsageError } from '../errors.ts';

/** Failures that say themselves what happened and what to do: of the disc, of npm, of another command. */
const EXPLAINED = [
  BusyError,
  ChangedMeanwhileError,
  GeneratorUsageError,
  JournalError,
  LockFileError,
  UnfinishedError,
  WriteFailedError,
];

/**
 * Runs what writes to the repository.
 *
 * @throws UsageError in the place of a failure that needs no stack to be understood
 */
export async function explainingFailures<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && EXPLAINED.some((known) => error instanceof known))
      throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
