import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  againstGuarding,
  applyGuarding,
  download,
  EVENT_BRIDGE_TEST,
  isGuardingRefused,
  LARGEST_UPLOAD_BYTES,
  planGuarding,
  planWarming,
  planUnscheduling,
  qualifiersOf,
  qualifiedArn,
  readGuardedFunction,
  type FleetIssue,
  type GuardedFunction,
  type GuardingPlan,
} from '@warmline/fleet';
import { applyGuard, planGuard, type GuardPlan } from '@warmline/guard-patcher';
import { guardingText, type ShownGuarding } from '../guard/guarding-text.ts';
import { packageIssue } from '../guard/package-issue.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { askAws, inSentences, type AskedAws } from '../warm/ask-aws.ts';
import { fleetIssuesText } from '../warm/fleet-issues.ts';

export interface GuardFunctionCommand {
  /** `order-status`, or `order-status:PROD`. */
  readonly function: string;
  /** Change the account. Default: the plan is printed, and nothing is written. */
  readonly apply?: boolean;
  /** Take the guard and its schedule away. */
  readonly undo?: boolean;
  /** As Lambda names it. Default: as the function's configuration says. */
  readonly handler?: string;
  /** Make a callback handler async where that is provably the same. */
  readonly modernise?: boolean;
  readonly instance?: string;
  readonly region?: string;
  /** Minutes between two pings. Default: 5. */
  readonly every?: number;
}

/** Guards a function that exists: download, patch, upload, publish, move the alias that Connect calls, and keep it warm. */
export async function guardFunctionCommand(
  command: GuardFunctionCommand,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { function: shown, instance, region, every = 5 } = command;
  const scope = { everyMinutes: every, functions: [shown], ...(instance !== undefined && { instance }) };
  const asked = await askAws(scope, region, surroundings.status);
  const qualifiers = qualifiersOf(asked.facts, shown, instance);
  if (!qualifiers.ok) return stopped(shown, qualifiers.issue);
  const one = await inSentences(() =>
    readGuardedFunction(asked.clients.lambda, qualifiers.name, qualifiers.qualifiers),
  );
  const against = againstGuarding(one);
  if (against !== undefined) return stopped(shown, against);

  const folder = await mkdtemp(join(tmpdir(), 'warmline-guard-'));
  try {
    return await withPackage(command, surroundings, { asked, one, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly asked: AskedAws;
  readonly one: GuardedFunction;
  /** For the packages. */
  readonly folder: string;
}

async function withPackage(
  command: GuardFunctionCommand,
  { cwd, status }: Surroundings,
  { asked, one, folder }: Place,
): Promise<Outcome> {
  const { apply = false, undo = false } = command;
  const [before, after] = ['before.zip', 'after.zip'].map((name) => join(folder, name)) as [string, string];
  status(`Downloading ${one.name}…`);
  await inSentences(() => download(one.location, before));
  await writeFile(after, await readFile(before));
  const read = await planned(after, one, command);
  if ('code' in read) return stopped(one.name, read);

  const plan = planGuarding(one, read, warmingFor(command, one, asked, read), undo);
  await applyGuard(read);
  const packages = { before: await readFile(before), after: await readFile(after) };
  const bytes = Math.max(packages.before.length, packages.after.length);
  if (read.changes.length > 0 && bytes > LARGEST_UPLOAD_BYTES) return stopped(one.name, tooLarge(one, bytes));
  const isRefused = isGuardingRefused(plan);
  const applied = apply && !isRefused;
  if (applied) await inSentences(() => applyGuarding(plan, packages, asked.clients, (step) => status(`${step}…`)));
  const testEvent = applied && !undo ? await writeTestEvent(cwd, one.name) : undefined;
  const guarding = { plan, applied, ...(testEvent !== undefined && { testEvent: relative(cwd, testEvent) }) };
  return { exitCode: isRefused ? 2 : 0, json: jsonOf(guarding), text: guardingText(guarding) };
}

/** Where the handler's name says nothing to the patcher, that is an issue of the function. */
async function planned(
  path: string,
  one: GuardedFunction,
  { undo = false, modernise = false, handler = one.handler }: GuardFunctionCommand,
): Promise<GuardPlan | FleetIssue> {
  try {
    return await planGuard({ path, undo, modernise, ...(!undo && { handler }) });
  } catch (error) {
    return packageIssue(error, handler);
  }
}

function warmingFor(
  { every = 5, instance, undo = false }: GuardFunctionCommand,
  one: GuardedFunction,
  { facts, own }: AskedAws,
  { changes, issues }: GuardPlan,
): GuardingPlan['warming'] {
  if (undo) return planUnscheduling(one, facts, own);
  // A guard of others need not know what our schedules send, and would run the handler for each ping.
  if (issues.some(({ code }) => code === 'guarded-otherwise')) return NO_WARMING;
  const functions = one.qualifiers.map((qualifier) => qualifiedArn(one.arn, qualifier));
  const isGuarded = changes.length > 0 || issues.some(({ code }) => code === 'already-guarded');
  const wishes = { everyMinutes: every, functions, ...(instance !== undefined && { instance }) };
  return planWarming(facts, own, wishes, isGuarded ? functions : []);
}

const NO_WARMING: GuardingPlan['warming'] = { changes: [], unchanged: [], functions: [], left: [], issues: [] };

function tooLarge({ name }: GuardedFunction, bytes: number): FleetIssue {
  return {
    code: 'package-too-large',
    severity: 'error',
    path: name,
    message: `The package of ${name} has ${Math.ceil(bytes / 1024 / 1024)} MB; Lambda takes 50 MB without S3.`,
    hint: `Download it, guard it by "warmline guard", and upload it by way of a bucket.`,
  };
}

/** The seed's test event, for the console and for "aws lambda invoke --payload". */
async function writeTestEvent(cwd: string, name: string): Promise<string> {
  const path = join(cwd, `${name}.EventBridgeTest.json`);
  await writeFile(path, `${JSON.stringify(EVENT_BRIDGE_TEST, null, 2)}\n`);
  return path;
}

function stopped(shown: string, issue: FleetIssue): Outcome {
  const issues = [issue];
  return {
    exitCode: 2,
    json: { function: shown, applied: false, changes: [], issues },
    text: [...fleetIssuesText(issues), 'Nothing was written.'].join('\n\n'),
  };
}

function jsonOf({ plan, applied, testEvent }: ShownGuarding) {
  const { function: one, code, warming, issues, aliases } = plan;
  return {
    function: one.name,
    applied,
    changes: code.changes.map(({ file, handler }) => ({ file, ...(handler !== undefined && { handler }) })),
    aliases: aliases.map(({ name, version }) => ({ name, version })),
    schedules: warming.changes,
    issues: [...code.issues, ...issues],
    ...(testEvent !== undefined && { testEvent }),
  };
}
