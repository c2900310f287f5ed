import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';

/** A file that a command is to look at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As messages name it: as it was given, or below the folder that was. */
  readonly shown: string;
  /** It was given itself, so it is judged whatever it holds; the others were met in a folder. */
  readonly named: boolean;
}

/** Flows and templates in JSON, and templates in YAML. */
const ENDINGS = /\.(?:json|ya?ml|template)$/;

/** Folders that hold other people's files, or what tools make of ours; hidden ones are skipped too. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'cdk.out']);

/**
 * Finds the files that a command line names: files as they are, folders searched for JSON and for templates in YAML, by name, each
 * file once. Links
 * to folders are not followed, so that no search runs in a circle.
 *
 * @throws UsageError that names everything that is not there or cannot be read
 */
export function findFlowFiles(given: readonly string[], cwd: string): readonly FoundFile[] {
  const problems: string[] = [];
  const found = new Map<string, FoundFile>();
  for (const shown of given) {
    const path = resolve(cwd, shown);
    const kind = kindOf(path);
    if (kind === 'folder') {
      for (const file of filesIn(path, shown, problems)) if (!found.has(file.path)) found.set(file.path, file);
    } else if (kind === 'file') found.set(path, { path, shown, named: true });
    else problems.push(`Cannot read ${shown}: ${kind.reason}.`);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return [...found.values()];
}

/** Everything that is no folder counts as a file: pipes can be read too. */
function kindOf(path: string): 'folder' | 'file' | { readonly reason: string } {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function filesIn(path: string, shown: string, problems: string[]): FoundFile[] {
  return entriesOf(path, shown, problems).flatMap((entry) => {
    const below = { path: join(path, entry.name), shown: join(shown, entry.name) };
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : filesIn(below.path, below.shown, problems);
    if (!ENDINGS.test(entry.name)) return [];
    return entry.isFile() || (entry.isSymbolicLink() && kindOf(below.path) === 'file')
      ? [{ ...below, named: false }]
      : [];
  });
}

function entriesOf(path: string, shown: string, problems: string[]): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    problems.push(`Cannot read ${shown}: ${reasonOf(error)}.`);
    return [];
  }
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}
