import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkExpectations, playCall, summarise, transcript, type PlayableFunction } from '@warmline/call-simulator';
import { parse, type Flow, type Issue } from '@warmline/flow-json';
import { findApp, type App } from '../app/app.ts';
import { findScenario, loadScenario, type FoundScenario } from '../app/find-scenario.ts';
import { loadFlow } from '../app/load-flow.ts';
import { openHandlers } from '../app/open-handlers.ts';
import { settled } from '../app/settled.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { readText } from '../read-text.ts';
import { issueReport, issueText } from '../report/issues.ts';

export interface CallCommand {
  /** Name or folder of an app, or path of a contact flow. */
  readonly target: string;
  /** Path of a scenario, or name of one in the app's calls/. Default: first-call, or the first by name; for a bare flow, none. */
  readonly scenario?: string;
}

/** Plays a call, and compares it with what its scenario expects. */
export async function callCommand({ target, scenario }: CallCommand, surroundings: Surroundings): Promise<Outcome> {
  const { cwd } = surroundings;
  const isFlow = target.endsWith('.json') || statSync(resolve(cwd, target), { throwIfNoEntry: false })?.isFile();
  return isFlow === true
    ? callFlow(target, scenario, cwd)
    : callApp(await settled(await findApp(target, cwd), surroundings.progress), scenario, surroundings);
}

async function callApp(app: App, wanted: string | undefined, surroundings: Surroundings): Promise<Outcome> {
  const found = findScenario(app, wanted, surroundings.cwd);
  const { content } = await loadFlow(app);
  return played(content, found, await openHandlers(app, surroundings));
}

async function callFlow(file: string, scenario: string | undefined, cwd: string): Promise<Outcome> {
  const parsed = parse(readText(resolve(cwd, file), file), file);
  if (!parsed.ok) return notPlayed(file, parsed.issues);
  return played(parsed.flow, scenario === undefined ? undefined : loadScenario(scenario, cwd), {});
}

async function played(
  flow: Flow,
  found: FoundScenario | undefined,
  functions: Readonly<Record<string, PlayableFunction>>,
): Promise<Outcome> {
  const trace = await playCall({ flow, functions, ...(found === undefined ? {} : { scenario: found.scenario }) });
  const summary = summarise(trace);
  const issues = found === undefined ? [] : checkExpectations(found.scenario, trace, found.file);
  const findings = found === undefined || issues.length === 0 ? [] : [reportOf(found.file, issues)];
  return {
    exitCode: issues.length === 0 && summary.outcome !== 'refused' ? 0 : 2,
    json: { ...summary, scenario: found?.file ?? null, issues },
    text: [transcript(trace).trimEnd(), ...findings].join('\n\n'),
  };
}

/** A document that is no flow: a call that is refused before anything is heard, so that `--json` has all its keys. */
function notPlayed(file: string, issues: readonly Issue[]): Outcome {
  const summary = summarise({ description: '', events: [{ type: 'ended', at: 0, outcome: 'refused' }] });
  return { exitCode: 2, json: { ...summary, scenario: null, issues }, text: reportOf(file, issues) };
}

function reportOf(file: string, issues: readonly Issue[]): string {
  return issueText(issueReport([{ file, issues }]), 'file');
}
