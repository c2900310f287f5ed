import { join } from 'node:path';
import {
  applyNew,
  findRoot,
  parseSpec,
  planNew,
  recover,
  specFromAnswers,
  type Answers,
  type Issue,
  type NewPlan,
  type Spec,
} from '@warmline/generators';
import { completeWithFlow } from '../app/complete-with-flow.ts';
import { explainingFailures } from '../app/writing-failures.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueExitCode, type IssueReport } from '../report/issues.ts';
import { callCommand } from './call.ts';
import { checkCommand } from './check.ts';

export interface NewCommand {
  /** What was given on the command line, as it was typed. */
  readonly answers: Answers;
  /** Only say what would be written. */
  readonly dryRun?: boolean;
  /** Ask nothing; what was not given takes its default. */
  readonly yes?: boolean;
}

/** Scaffolds an integration, checks it, and plays its first call. */
export function newCommand(command: NewCommand, surroundings: Surroundings): Promise<Outcome> {
  return explainingFailures(() => scaffold(command, surroundings));
}

async function scaffold(
  { answers, dryRun = false, yes = false }: NewCommand,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { cwd, progress, interactive } = surroundings;
  const root = await findRoot(cwd);
  const complete = interactive && !yes ? await ask(answers) : answers;
  const spec = specOf(complete);

  if (!dryRun) reportRecovered(await recover(root), progress);
  const planned = await planNew({ root, spec, complete: completeWithFlow });
  if (!planned.ok) throw new UsageError(explain(planned.issues));
  if (dryRun) return preview(planned.plan);

  progress(`Writing ${planned.plan.directory} …`);
  const { written } = await applyNew(root, planned.plan);
  return proven(spec, written, { ...surroundings, cwd: root });
}

/** Asks what was not given, at the terminal. Loaded only then: nobody else pays for it. */
async function ask(answers: Answers): Promise<Answers> {
  const { askAtTerminal } = await import('../app/ask-at-terminal.ts');
  return askAtTerminal(answers);
}

function specOf(answers: Answers): Spec {
  if (answers.name === undefined || answers.name === '') {
    throw new UsageError('The name is missing. Give one in kebab-case: "warmline new order-status".');
  }
  const parsed = parseSpec(specFromAnswers(answers));
  if (!parsed.ok) throw new UsageError(explain(parsed.issues));
  return parsed.spec;
}

function preview({ directory, files }: NewPlan): Outcome {
  const paths = Object.keys(files).map((path) => `${directory}/${path}`);
  const app = directory;
  const text = [`Would write ${paths.length} files:`, ...paths.map((path) => `  ${path}`), 'Nothing was written.'].join(
    '\n',
  );
  return { exitCode: 0, json: { app, written: [], wouldWrite: paths, issues: [] }, text };
}

/** Checks what was written and plays its first call. */
async function proven(spec: Spec, written: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const { name } = spec;
  const checked = await checkCommand({ apps: [name] }, surroundings);
  const report = checked.json as IssueReport;
  surroundings.progress('Playing the first call …');
  const call = await callCommand({ target: name }, surroundings);
  const exitCode = issueExitCode(report) === 2 || call.exitCode === 2 ? 2 : 0;
  const issues = report.files.flatMap((file) => file.issues);
  const text = [
    `Wrote ${written.length} files:`,
    ...written.map((path) => `  ${path}`),
    '',
    checked.text,
    '',
    call.text,
    '',
    'Next:',
    `  npx warmline call ${name} unknown-number      another call`,
    `  npx nx run-many -p ${name} -t lint typecheck test build synth check`,
    `  cat ${join('apps', name, 'README.md')}      what is whose, and how to deploy`,
  ].join('\n');
  return { exitCode, json: { app: join('apps', name), written, issues, call: call.json }, text };
}

function explain(issues: readonly Issue[]): string {
  return issues.map(({ message, hint }) => `${message} ${hint}`).join('\n');
}

/** Says what became of a command that was stopped half-way. */
export function reportRecovered(
  recovered: Awaited<ReturnType<typeof recover>>,
  progress: (line: string) => void,
): void {
  if (recovered.did === 'finished')
    progress(`An earlier command was stopped half-way: "${recovered.command}". It is finished now.`);
  if (recovered.did === 'undone')
    progress(`An earlier command was stopped half-way: "${recovered.command}". It is undone now.`);
  if ('left' in recovered && recovered.left.length > 0)
    progress(`Left as it is, because it was changed since: ${recovered.left.join(', ')}.`);
}
