import { dirname, join } from 'node:path';
import type { Files, GeneratedFile, Template } from '../integration/files.ts';
import { generate, SPEC_FILE } from '../integration/generate.ts';
import { ownerOf } from '../integration/ownership.ts';
import { parseSpecText } from '../integration/parse-spec.ts';
import type { Spec } from '../integration/spec.ts';
import { issue, type Issue } from '../issue.ts';
import { foreign } from './explain-failure.ts';
import { copyApp, withCompleted, writeFiles } from './app-files.ts';
import { digestOf } from './digest.ts';
import type { Disc } from './disc.ts';
import { APPS } from './name-taken.ts';
import type { AppSyncPlan, Complete, Planned, PlannedFile } from './plan.ts';
import type { Ports } from './ports.ts';
import { withStages } from './transact.ts';

/** Plans the rewriting of one integration; see `planSync`. */
export async function planAppSync(
  root: string,
  name: string,
  templates: readonly Template[],
  complete: Complete | undefined,
  ports: Ports,
): Promise<Planned<AppSyncPlan>> {
  const { disc } = ports;
  const directory = `${APPS}/${name}`;
  const specFile = `${directory}/${SPEC_FILE}`;
  const parsed = parseSpecText(new TextDecoder().decode(await disc.read(join(root, specFile))), specFile);
  if (!parsed.ok) return parsed;
  if (parsed.spec.name !== name) return { ok: false, issues: [notFolder(parsed.spec.name, directory, specFile)] };

  const files = generate(parsed.spec, templates);
  const completed =
    complete === undefined ? {} : await completedBy(complete, root, directory, parsed.spec, files, ports);
  const ours = Object.entries(withCompleted(files, completed)).filter(([, { owner }]) => owner === 'ours');
  const yours = Object.entries(files).filter(([, { owner }]) => owner === 'yours');

  const write: PlannedFile[] = [];
  const unchanged: string[] = [];
  const refused: Issue[] = [];
  for (const [path, file] of ours) {
    const state = await compare(root, directory, path, file, disc);
    if (state === 'unchanged') unchanged.push(path);
    else if ('code' in state) refused.push(state);
    else write.push(state);
  }
  const missing: string[] = [];
  for (const [path] of yours) {
    if ((await disc.kind(join(root, directory, path))) === 'missing') missing.push(path);
  }
  return { ok: true, plan: { name, directory, write, unchanged, missing, refused } };
}

/** Has further files made from the integration as it will be: what is there, and over it what is rewritten. */
function completedBy(
  complete: Complete,
  root: string,
  directory: string,
  spec: Spec,
  files: Files,
  ports: Ports,
): Promise<Files> {
  return withStages(root, ports, async (stages) => {
    const stage = join(root, await stages(spec.name));
    await copyApp(join(root, directory), stage, ports.disc);
    const ours = Object.entries(files).filter(([, { owner }]) => owner === 'ours');
    await writeFiles(stage, Object.fromEntries(ours), ports.disc);
    return foreign(() => complete(stage, spec));
  });
}

/** How a file of ours stands to what is on the disc. Line ends do not count: git may have changed them. */
async function compare(
  root: string,
  directory: string,
  path: string,
  { text }: GeneratedFile,
  disc: Disc,
): Promise<'unchanged' | Issue | PlannedFile> {
  const blocked = await blockedBy(root, directory, path, disc);
  if (blocked !== undefined) return taken(`${directory}/${path}`, blocked);
  if ((await disc.kind(join(root, directory, path))) === 'missing') return { path, text, before: null };

  const content = await disc.read(join(root, directory, path));
  const found = new TextDecoder().decode(content);
  if (found.replaceAll('\r\n', '\n') === text) return 'unchanged';
  if (ownerOf(text) === 'ours' && ownerOf(found) === 'yours') return notOurs(`${directory}/${path}`);
  return { path, text, before: digestOf(content) };
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

function notFolder(name: string, directory: string, file: string): Issue {
  return issue('spec-name-not-folder', {
    file,
    path: 'name',
    message: `name is "${name}", and the folder is ${directory}.`,
    hint: `Write the name of the folder, or rename the folder to ${APPS}/${name}; then run "npm install".`,
  });
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
