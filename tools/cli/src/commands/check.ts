import { check } from '@warmline/integration-check';
import { appsOrAll } from '../app/app.ts';
import { buildArtefacts } from '../app/build-artefacts.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueExitCode, issueReport, issueText, type FileIssues } from '../report/issues.ts';

export interface CheckCommand {
  /** Names or folders of apps; all of them where none is given. */
  readonly apps: readonly string[];
}

/** Checks apps across flow, template and handlers: everything that can be known before deploying. */
export async function checkCommand({ apps }: CheckCommand, { cwd, progress }: Surroundings): Promise<Outcome> {
  const files: FileIssues[] = [];
  for (const app of appsOrAll(apps, cwd)) {
    progress(`Checking ${app.name} …`);
    files.push({ file: app.shown, issues: check(await buildArtefacts(app)) });
  }
  const report = issueReport(files);
  return { exitCode: issueExitCode(report), json: report, text: issueText(report) };
}
