import { join } from 'node:path';
import type { Files, Template } from '../integration/files.ts';
import { generate, SPEC_FILE } from '../integration/generate.ts';
import { MADE_ONCE, madeOtherwise } from '../integration/made-otherwise.ts';
import { jsonOf, parseSpecText } from '../integration/parse-spec.ts';
import type { Spec } from '../integration/spec.ts';
import type { Issue } from '../issue.ts';
import { copyApp, withCompleted, writeFiles } from './app-files.ts';
import { compareFile } from './compare-file.ts';
import type { Disc } from './disc.ts';
import { foreign } from './explain-failure.ts';
import { APPS } from './name-taken.ts';
import { nameNotFolder } from './name-not-folder.ts';
import { leftOvers } from './left-overs.ts';
import type { AppSyncPlan, Complete, Judge, Planned, PlannedFile } from './plan.ts';
import type { Ports } from './ports.ts';
import { withStages } from './transact.ts';
import { unusedHandlers } from './unused-handlers.ts';

/** What `planSync` was given to run on an integration as it will be. */
interface GivenCode {
  readonly complete?: Complete;
  readonly judge?: Judge;
}

/** The file of ours that says how the flow has the work done; when it changes, what is yours may no longer fit. */
const REFERENCES = 'flow/functions.ts';

/** Plans the rewriting of one integration; see `planSync`. */
export async function planAppSync(
  root: string,
  name: string,
  templates: readonly Template[],
  code: GivenCode,
  ports: Ports,
): Promise<Planned<AppSyncPlan>> {
  const { disc } = ports;
  const directory = `${APPS}/${name}`;
  const specFile = `${directory}/${SPEC_FILE}`;
  const specText = new TextDecoder().decode(await disc.read(join(root, specFile)));
  const parsed = parseSpecText(specText, specFile);
  if (!parsed.ok) return parsed;
  if (parsed.spec.name !== name) return { ok: false, issues: [nameNotFolder(parsed.spec.name, directory, specFile)] };

  const files = generate(parsed.spec, templates);
  const { made, missing } = await shareOut(join(root, directory), files, disc);
  const changes = (await compareFile(root, directory, REFERENCES, files[REFERENCES], disc)) !== 'unchanged';
  const { completed, unfit } = await tried(root, directory, parsed.spec, made, changes, code, ports);

  const write: PlannedFile[] = [];
  const unchanged: string[] = [];
  const refused: Issue[] = [];
  const all = withCompleted(files, completed);
  for (const [path, file] of Object.entries(all)) {
    if (!Object.hasOwn(made, path) && !Object.hasOwn(completed, path)) continue;
    const state = await compareFile(root, directory, path, file, disc);
    if (state === 'unchanged') unchanged.push(path);
    else if ('code' in state) refused.push(state);
    else write.push(state);
  }
  const unused = changes ? await unusedHandlers(root, directory, files, disc) : [];
  const texts = await textsOf(join(root, directory), disc);
  const otherwise = madeOtherwise({ spec: parsed.spec, given: jsonOf(specText), templates, texts, shown: directory });
  // What was not completed cannot be told from what is left over.
  const left = code.complete === undefined ? [] : await leftOvers(root, directory, all, disc);
  return {
    ok: true,
    plan: { name, directory, write, unchanged, missing, unfit: [...otherwise, ...unused, ...left, ...unfit], refused },
  };
}

/** What is there of the files of yours that are held against the specification. */
async function textsOf(directory: string, disc: Disc): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of MADE_ONCE) {
    const place = join(directory, path);
    if ((await disc.kind(place)) === 'file') texts.set(path, new TextDecoder().decode(await disc.read(place)));
  }
  return texts;
}

/** Parts what `sync` makes, which is ours or needed by ours and not there, from what is only told to be missing. */
async function shareOut(
  directory: string,
  files: Files,
  disc: Disc,
): Promise<{ readonly made: Files; readonly missing: readonly string[] }> {
  const isMissing = async (path: string): Promise<boolean> => (await disc.kind(join(directory, path))) === 'missing';
  const made: [string, Files[string]][] = [];
  const missing: string[] = [];
  for (const [path, file] of Object.entries(files)) {
    if (file.owner === 'ours') made.push([path, file]);
    else if (!(await isMissing(path))) continue;
    else if (file.neededWith !== undefined && (await isMissing(file.neededWith))) made.push([path, file]);
    else missing.push(path);
  }
  return { made: Object.fromEntries(made), missing };
}

/** Runs the code that was given on the integration as it will be: what is there, and over it what is written. */
async function tried(
  root: string,
  directory: string,
  spec: Spec,
  made: Files,
  changes: boolean,
  { complete, judge }: GivenCode,
  ports: Ports,
): Promise<{ readonly completed: Files; readonly unfit: readonly Issue[] }> {
  if (complete === undefined && judge === undefined) return { completed: {}, unfit: [] };
  return withStages(root, ports, async (stages) => {
    const stage = join(root, await stages(spec.name));
    await copyApp(join(root, directory), stage, ports.disc);
    await writeFiles(stage, made, ports.disc);
    const completed = complete === undefined ? {} : await foreign(() => complete(stage, spec));
    await writeFiles(stage, completed, ports.disc);
    const unfit = judge === undefined || !changes ? [] : await foreign(() => judge(stage, spec, directory));
    return { completed, unfit };
  });
}
