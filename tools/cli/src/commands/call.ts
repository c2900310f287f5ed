import { existsSync, globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  checkExpectations,
  openHandler,
  parseScenario,
  playCall,
  summarise,
  transcript,
  type OpenedHandler,
  type Scenario,
} from '@warmline/call-simulator';
import { parse, type Flow, type Issue } from '@warmline/flow-json';
import { findApp, shownFile, type App } from '../app/app.ts';
import { handlerFile, loadFlow, loadFunctions } from '../app/load-flow.ts';
import { UsageError } from '../errors.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueText, issueReport } from '../report/issues.ts';
import { readText } from './lint.ts';

export interface CallCommand {
  /** Name or folder of an app, or path of a contact flow. */
  readonly target: string;
  /** Path of a scenario, or name of one in the app's calls/. Default: first-call, or the first by name; for a bare flow, none. */
  readonly scenario?: string;
}

/** Plays a call, and compares it with what its scenario expects. */
export async function callCommand({ target, scenario }: CallCommand, { cwd }: Surroundings): Promise<Outcome> {
  return target.endsWith('.json') ? callFlow(target, scenario, cwd) : callApp(findApp(target, cwd), scenario, cwd);
}

async function callApp(app: App, wanted: string | undefined, cwd: string): Promise<Outcome> {
  const all = globSync('*.json', { cwd: join(app.folder, 'calls') }).sort();
  const file = scenarioFile(app, all, wanted, cwd);
  const handlers: Record<string, OpenedHandler> = {};
  for (const [name, { limits }] of await loadFunctions(app)) {
    const handler = handlerFile(app, name);
    const { functionSeconds } = limits;
    if (existsSync(handler))
      handlers[name] = openHandler({ file: handler, functionSeconds, conditions: ['@warmline/source'] });
  }
  const { content } = await loadFlow(app);
  return played(content, file === undefined ? undefined : readScenario(file, cwd), file ?? app.shown, handlers);
}

async function callFlow(path: string, scenario: string | undefined, cwd: string): Promise<Outcome> {
  const parsed = parse(readText(path, cwd), path);
  if (!parsed.ok) return refused(path, parsed.issues);
  return played(parsed.flow, scenario === undefined ? undefined : readScenario(scenario, cwd), scenario ?? path, {});
}

async function played(
  flow: Flow,
  scenario: Scenario | undefined,
  file: string,
  functions: Readonly<Record<string, OpenedHandler>>,
): Promise<Outcome> {
  const trace = await playCall({ flow, functions, ...(scenario === undefined ? {} : { scenario }) });
  const issues = scenario === undefined ? [] : checkExpectations(scenario, trace, file);
  const summary = summarise(trace);
  const good = issues.length === 0 && summary.outcome !== 'refused';
  const findings = issues.length === 0 ? '' : `\n\n${issueText(issueReport([{ file, issues }]))}`;
  return { exitCode: good ? 0 : 2, json: { ...summary, scenario: file, issues }, text: transcript(trace) + findings };
}

function refused(file: string, issues: readonly Issue[]): Outcome {
  const report = issueReport([{ file, issues }]);
  return { exitCode: 2, json: report, text: issueText(report) };
}

function scenarioFile(app: App, all: readonly string[], wanted: string | undefined, cwd: string): string | undefined {
  if (wanted === undefined) {
    const first = all.includes('first-call.json') ? 'first-call.json' : all[0];
    return first === undefined ? undefined : shownFile(app, join('calls', first));
  }
  if (existsSync(resolve(cwd, wanted))) return wanted;
  const name = `${basename(wanted, '.json')}.json`;
  if (all.includes(name)) return shownFile(app, join('calls', name));
  const known = all.map((file) => basename(file, '.json')).join(', ') || 'none';
  throw new UsageError(`No scenario "${wanted}" in ${shownFile(app, 'calls')}. There are: ${known}.`);
}

/** @throws UsageError when the file cannot be read or is no scenario */
function readScenario(file: string, cwd: string): Scenario {
  const parsed = parseScenario(readText(file, cwd), file);
  if (parsed.ok) return parsed.scenario;
  const problems = parsed.issues.map(({ message, hint }) => `  ${message}\n  → ${hint}`).join('\n');
  throw new UsageError(`${file} is no scenario:\n${problems}`);
}
