import {
  applyNew,
  optionOf,
  parseSpec,
  planNew,
  recover,
  ROLLOUT_FORMS,
  specFromAnswers,
  strategyIn,
  viewOf,
  WARM_FORMS,
  warmingIn,
  type Answers,
  type Issue,
  type NewPlan,
  type Spec,
} from '@warmline/generators';
import { completeWithFlow } from '../app/complete-with-flow.ts';
import { repositoryRoot } from '../app/repository.ts';
import { explainingFailures } from '../app/writing-failures.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueReport, issueSentence, issueText, type IssueReport } from '../report/issues.ts';
import { recoveredText } from '../report/recovered.ts';
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
  const root = await repositoryRoot(cwd);
  const { spec, issues } = specOf(interactive && !yes ? await ask(answers) : answers);

  if (!dryRun) recoveredText(await recover(root)).forEach(progress);
  if (spec.warming.mode === 'provisioned' && (answers.rollout ?? '') === '') progress(MOVED_AT_ONCE);
  const planned = await planNew({ root, spec, complete: completeWithFlow });
  if (!planned.ok) throw new UsageError(planned.issues.map(issueSentence).join('\n'));
  if (dryRun) return preview(planned.plan, issues);

  const { directory } = planned.plan;
  progress(`Writing ${directory} …`);
  const { written } = await applyNew(root, planned.plan);
  progress(`Wrote ${written.length} files to ${directory}.`);
  return proven({ spec, directory, written, issues }, { ...surroundings, cwd: root });
}

/** The one default that follows from another answer. */
const MOVED_AT_ONCE =
  "Versions are rolled out all at once: a weighted alias and provisioned concurrency block each other's later deployments. Keep the function warm by pings where they are to be rolled out gradually.";

/** Asks for what was not given, once that what was given is known to be good. Prompts are loaded only then. */
async function ask(answers: Answers): Promise<Answers> {
  const { name = '' } = answers;
  specOf({ ...answers, name: name === '' ? 'order-status' : name });
  const { askAtTerminal } = await import('../app/ask-at-terminal.ts');
  return askAtTerminal(answers);
}

/** The specification that the answers make, with what is doubtful in it. */
function specOf(answers: Answers): { readonly spec: Spec; readonly issues: readonly Issue[] } {
  if (answers.name === undefined || answers.name === '') {
    throw new UsageError('The name is missing. Give one in kebab-case: "warmline new order-status".');
  }
  const { warm = '', rollout = '' } = answers;
  if (warm !== '' && warmingIn(warm) === undefined) throw new UsageError(`--warm is "${warm}"; give ${WARM_FORMS}.`);
  if (strategyIn(rollout) === undefined) throw new UsageError(`--rollout is "${rollout}"; give ${ROLLOUT_FORMS}.`);
  const parsed = parseSpec(specFromAnswers(answers));
  if (!parsed.ok) throw new UsageError(parsed.issues.map(refusalOf).join('\n'));
  return parsed;
}

/** What is wrong, behind the option that was typed; its own words are those of integration.json. */
function refusalOf(issue: Issue): string {
  const option = optionOf(issue.path);
  return option === undefined ? issueSentence(issue) : `${option}: ${issueSentence(issue)}`;
}

function preview({ directory, files }: NewPlan, issues: readonly Issue[]): Outcome {
  const paths = Object.keys(files).map((path) => `${directory}/${path}`);
  const listed = paths.map((path) => `  ${path}`);
  return {
    exitCode: 0,
    json: { app: directory, written: [], wouldWrite: paths, issues },
    text: [...issues.map(issueSentence), `Would write ${paths.length} files:`, ...listed, 'Nothing was written.'].join(
      '\n',
    ),
  };
}

interface Written {
  readonly spec: Spec;
  readonly directory: string;
  readonly written: readonly string[];
  /** What was doubtful in what was given. */
  readonly issues: readonly Issue[];
}

/** Checks what was written and plays its first call. */
async function proven({ spec, directory, written, issues }: Written, surroundings: Surroundings): Promise<Outcome> {
  const { name, anotherCall } = viewOf(spec);
  const checked = await attempted(directory, () => checkCommand({ apps: [directory] }, surroundings));
  const found = (checked.json as IssueReport).files.flatMap((file) => file.issues);
  // What was left out of integration.json, because it has no effect, only the answers show.
  const dropped = issues.filter(({ code, path }) => !found.some((one) => one.code === code && one.path === path));
  surroundings.progress('Playing the first call …');
  const call = await attempted(directory, () => callCommand({ target: directory }, surroundings));
  const text = [
    `Wrote ${written.length} files:`,
    ...written.map((path) => `  ${path}`),
    '',
    ...dropped.map(issueSentence),
    checked.text,
    '',
    call.text,
    '',
    'Next:',
    `  npx warmline call ${name} ${anotherCall}      another call`,
    `  npx nx run-many -p ${name} -t lint typecheck test build synth check`,
    `  cat ${directory}/README.md      what is whose, and how to deploy`,
  ].join('\n');
  return {
    exitCode: checked.exitCode === 2 || call.exitCode === 2 ? 2 : 0,
    json: { app: directory, written, issues: [...dropped, ...found], call: call.json },
    text,
  };
}

/** What was written stands, so what then cannot be built or played is a finding and no failure to start. */
async function attempted(app: string, command: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const report = issueReport([
      {
        file: app,
        issues: [
          {
            code: 'WL600',
            rule: 'app-unbuildable',
            severity: 'error',
            file: app,
            path: '',
            message: error.message,
            hint: `Mend it and run "warmline check ${app}", or remove ${app} and run "npm install --package-lock-only".`,
          },
        ],
      },
    ]);
    return { exitCode: 2, json: report, text: issueText(report, 'app') };
  }
}
