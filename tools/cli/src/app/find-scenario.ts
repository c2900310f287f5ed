import { existsSync, globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseScenario, type Scenario } from '@warmline/call-simulator';
import { UsageError } from '../errors.ts';
import { readText } from '../read-text.ts';
import { shownFile, type App } from './app.ts';

/** A scenario and where it stands, as messages name it. */
export interface FoundScenario {
  readonly file: string;
  readonly scenario: Scenario;
}

/**
 * Finds a scenario of an app: by its name in calls/, or else by its path. Without either it is `first-call`, or the first by
 * name; undefined where there is none.
 *
 * @throws UsageError when there is none of that name, or it is no scenario
 */
export function findScenario(app: App, wanted: string | undefined, cwd: string): FoundScenario | undefined {
  const names = globSync('*.json', { cwd: join(app.folder, 'calls') })
    .map((file) => basename(file, '.json'))
    .sort();
  const inCalls = (name: string): FoundScenario => loadScenario(shownFile(app, join('calls', `${name}.json`)), cwd);
  if (wanted === undefined) {
    const first = names.includes('first-call') ? 'first-call' : names[0];
    return first === undefined ? undefined : inCalls(first);
  }
  if (names.includes(wanted)) return inCalls(wanted);
  if (existsSync(resolve(cwd, wanted))) return loadScenario(wanted, cwd);
  if (names.some((name) => `${name}.json` === wanted)) return inCalls(basename(wanted, '.json'));
  throw new UsageError(
    `No scenario "${wanted}": it is neither in ${shownFile(app, 'calls')} nor a file. There are: ${names.join(', ') || 'none'}.`,
  );
}

/** @throws UsageError when the file cannot be read, or is no scenario */
export function loadScenario(file: string, cwd: string): FoundScenario {
  const parsed = parseScenario(readText(resolve(cwd, file), file), file);
  if (parsed.ok) return { file, scenario: parsed.scenario };
  const problems = parsed.issues.map(({ message, hint }) => `  ${message}\n  → ${hint}`).join('\n');
  throw new UsageError(`${file} is no scenario:\n${problems}`);
}
