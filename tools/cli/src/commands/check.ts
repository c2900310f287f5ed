import { basename, dirname, join } from 'node:path';
import { locatorOf } from '@warmline/flow-json';
import { nameNotFolder } from '@warmline/generators';
import { appsOrAll, NO_APPS, shownFile, SPEC_FILE, type App } from '../app/app.ts';
import { buildArtefacts } from '../app/build-artefacts.ts';
import { readSpec } from '../app/read-spec.ts';
import { judgeBuilt } from '../app/judge-built.ts';
import { yoursMadeOtherwise } from '../app/yours-made-otherwise.ts';
import { staleFiles } from '../app/stale-files.ts';
import { suppressionsBeside } from '../lint/suppressions-beside.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import type { FileIssues } from '../report/file-issues.ts';
import { issueExitCode, issueReport, issueText } from '../report/issues.ts';
import { sarifOutcome } from '../report/sarif-outcome.ts';
import { withRegion } from '../report/with-region.ts';

export interface CheckCommand {
  /** Names or folders of apps; all of them where none is given. */
  readonly apps: readonly string[];
}

/** Checks apps across flow, template and handlers: everything that can be known before deploying. */
export async function checkCommand({ apps }: CheckCommand, surroundings: Surroundings): Promise<Outcome> {
  const { cwd, progress } = surroundings;
  const files: FileIssues[] = [];
  for (const app of await appsOrAll(apps, cwd)) {
    progress(`Checking ${app.name} …`);
    const own = await specIssues(app);
    const built = judgeBuilt(await buildArtefacts(app), suppressionsBeside(flowOf(app)));
    files.push({ file: app.shown, ...built, issues: [...own, ...built.issues] });
  }
  if (files.length === 0) progress(NO_APPS);
  const report = issueReport(files);
  return {
    exitCode: issueExitCode(report),
    json: report,
    text: issueText(report, 'app'),
    sarif: () => sarifOutcome(files, 'check', surroundings),
  };
}

/** The emitted flow, which the suppressions lie beside. */
function flowOf(app: App): { readonly path: string; readonly shown: string } {
  const file = join('flow', `${app.name}.flow.json`);
  return { path: join(app.folder, file), shown: shownFile(app, file) };
}

/**
 * What is wrong with the specification or doubtful in it, or with the files of ours that follow from it. What was built stands all the same, so
 * the other rules still speak.
 */
async function specIssues(app: App): Promise<FileIssues['issues']> {
  const { text, parsed } = readSpec(app);
  const locate = locatorOf(text);
  const found = parsed.issues.map((issue) => withRegion(issue, locate));
  if (!parsed.ok) return found;
  const { name } = parsed.spec;
  // Elsewhere than in apps/ a folder may be called as one likes.
  const isMoved = basename(dirname(app.folder)) === 'apps' && basename(app.folder) !== name;
  const moved = isMoved ? [withRegion(nameNotFolder(name, app.shown, shownFile(app, SPEC_FILE)), locate)] : [];
  const otherwise = await yoursMadeOtherwise(app, parsed.spec, text);
  return [
    ...found,
    ...moved,
    ...otherwise.map((issue) => (issue.file === shownFile(app, SPEC_FILE) ? withRegion(issue, locate) : issue)),
    ...(await staleFiles(app, parsed.spec)),
  ];
}
