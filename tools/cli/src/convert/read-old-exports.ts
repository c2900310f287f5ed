import { looksLikeOldExport } from '../files/looks-like-flow.ts';
import { readFlowFiles, type FlowFile } from '../files/read-flow-files.ts';

/**
 * Reads the old exports that a command line names, folders included. Flows of today's language that lie in a folder are passed
 * over; what was given by its own name never is.
 *
 * @throws UsageError that names everything that cannot be read
 */
export function readOldExports(given: readonly string[], cwd: string): readonly FlowFile[] {
  return readFlowFiles(given, cwd).filter(({ named, text }) => named || looksLikeOldExport(text));
}
