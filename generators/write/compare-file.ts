import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../integration/files.ts';
import { ownerOf } from '../integration/ownership.ts';
import { issue, type Issue } from '../issue.ts';
import { digestOf } from './digest.ts';
import type { Disc } from './disc.ts';
import type { PlannedFile } from './plan.ts';

/**
 * How a file that is to be written stands to what is on the disc: nothing to do, an issue that keeps it from being written, or
 * what is to be written. Line ends do not count: git may have changed them.
 *
 * @param file default: none is to be written
 */
export async function compareFile(
  root: string,
  directory: string,
  path: string,
  file: GeneratedFile | undefined,
  disc: Disc,
): Promise<'unchanged' | Issue | PlannedFile> {
  if (file === undefined) return 'unchanged';
  const { text, owner } = file;
  const blocked = await blockedBy(root, directory, path, disc);
  if (blocked !== undefined) return taken(`${directory}/${path}`, blocked);
  if ((await disc.kind(join(root, directory, path))) === 'missing') return { path, text, owner, before: null };

  const content = await disc.read(join(root, directory, path));
  const found = new TextDecoder().decode(content);
  if (found.replaceAll('\r\n', '\n') === text) return 'unchanged';
  if (ownerOf(text) === 'ours' && ownerOf(found) === 'yours') return notOurs(`${directory}/${path}`);
  return { path, text, owner, before: digestOf(content) };
}

/** What stands on the way to a file and is neither a folder nor, at its end, a file. */
async function blockedBy(root: string, directory: string, path: string, disc: Disc): Promise<string | undefined> {
  const file = `${directory}/${path}`;
  const found = await disc.kind(join(root, file));
  if (found === 'directory' || found === 'other') return file;
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const kind = await disc.kind(join(root, folder));
    if (kind === 'file' || kind === 'other') return folder;
  }
  return undefined;
}

function notOurs(file: string): Issue {
  return issue('file-not-ours', {
    file,
    path: '',
    message: `${file} no longer says in its first line that "warmline sync" rewrites it, so it may be somebody's work.`,
    hint: 'To have it rewritten, remove it and run "warmline sync" again. To keep what is in it, move it elsewhere first.',
  });
}

function taken(file: string, by: string): Issue {
  return issue('path-taken', {
    file,
    path: '',
    message: `${file} cannot be written: ${by} is a link, or a folder where a file belongs, or a file where a folder belongs.`,
    hint: `Remove ${by} or move it elsewhere, and run "warmline sync" again.`,
  });
}
