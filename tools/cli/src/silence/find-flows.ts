import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAll, type Flow, type Issue } from '@warmline/flow-json';
import { appsOrAll, SPEC_FILE, type App } from '../app/app.ts';
import { settled } from '../app/settled.ts';
import { loadFlow } from '../app/load-flow.ts';
import { readFlowFiles, type FlowFile } from '../files/read-flow-files.ts';
import { tooLarge } from '../files/too-large.ts';
import type { Surroundings } from '../outcome.ts';

/** A flow, or what is wrong with the document that should hold it. */
export type FoundFlow = FlowPlace &
  ({ readonly content: Flow } | { readonly content?: undefined; readonly issues: readonly Issue[] });

/** Where a flow stands. */
export interface FlowPlace {
  /** The file, or the folder of an app, as messages name it. */
  readonly file: string;
  /** Keys that lead to the flow in a larger document, joined with dots; absent for a flow that is the document. */
  readonly flow?: string;
}

/**
 * Finds the flows that a command line names: those of apps, by name or folder, then those in files and folders.
 *
 * @throws UsageError when one cannot be read, or an app's code cannot be run
 */
export async function findFlows(
  targets: readonly string[],
  { cwd, status, progress }: Pick<Surroundings, 'cwd' | 'status' | 'progress'>,
): Promise<readonly FoundFlow[]> {
  const names = targets.filter((target) => namesApp(target, cwd));
  const apps = names.length === 0 ? [] : await appsOrAll(names, cwd);
  const files = readFlowFiles(
    targets.filter((target) => !names.includes(target)),
    cwd,
  );
  const found: FoundFlow[] = [];
  for (const app of apps) found.push(await flowOfApp(await settled(app, progress)));
  files.forEach((file, index) => {
    status(`Reading flow ${index + 1} of ${files.length}: ${file.shown}`);
    found.push(...flowsIn(file));
  });
  return found;
}

/** A folder that is an app, or a name of something that is no file here. */
function namesApp(target: string, cwd: string): boolean {
  const path = resolve(cwd, target);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return /^[^./\\]+$/.test(target);
  return existsSync(join(path, SPEC_FILE));
}

async function flowOfApp(app: App): Promise<FoundFlow> {
  const { content } = await loadFlow(app);
  return { file: app.shown, content };
}

function flowsIn({ shown, text, tooLarge: isTooLarge }: FlowFile): readonly FoundFlow[] {
  if (isTooLarge) return [{ file: shown, issues: [tooLarge(shown)] }];
  return parseAll(text, shown).map((parsed) => {
    if (!parsed.ok) return { file: shown, issues: parsed.issues };
    const { flow, wrapper } = parsed;
    return { file: shown, ...(wrapper === undefined ? {} : { flow: wrapper.at.join('.') }), content: flow };
  });
}
