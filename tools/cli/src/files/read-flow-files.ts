import { UsageError } from '../errors.ts';
import { findFlowFiles, type FoundFile } from './find-flow-files.ts';
import { looksLikeFlow } from './looks-like-flow.ts';
import { LARGEST_FLOW_BYTES, readBounded } from './read-bounded.ts';
import { yamlAsJson } from './yaml-as-json.ts';

/** A file that was read. */
export interface FlowFile extends FoundFile {
  /** What it holds; its beginning, where it is too large. */
  readonly text: string;
  /** It holds more than any flow does (`LARGEST_FLOW_BYTES`), and was not read to its end. */
  readonly tooLarge: boolean;
  /** It is a template in YAML, and `text` is what it says in JSON: places in it are none in the file. Default: false. */
  readonly isTranslated?: true;
}

/**
 * Reads the files that a command line names, folders included (see `findFlowFiles`). What lies in a folder and is no flow is
 * passed over; what was given by its own name never is. Every file is read before any is judged, so that one run names all that
 * cannot be read.
 *
 * @throws UsageError that names everything that cannot be read
 */
export function readFlowFiles(given: readonly string[], cwd: string): readonly FlowFile[] {
  const problems: string[] = [];
  const files = findFlowFiles(given, cwd).flatMap((file) => {
    try {
      const read = translated({ ...file, ...readBounded(file.path, file.shown, LARGEST_FLOW_BYTES) });
      return file.named || looksLikeFlow(read.text) ? [read] : [];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return files;
}

function translated(file: FlowFile): FlowFile {
  const json = file.tooLarge ? undefined : yamlAsJson(file.text);
  return json === undefined ? file : { ...file, text: json, isTranslated: true };
}
