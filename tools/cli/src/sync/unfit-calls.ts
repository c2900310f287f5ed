import { globSync } from 'node:fs';
import { join } from 'node:path';
import { checkExpectations, playCall } from '@warmline/call-simulator';
import type { Issue } from '@warmline/generators';
import { shownFile, type App } from '../app/app.ts';
import { loadScenario } from '../app/find-scenario.ts';
import { loadFlow } from '../app/load-flow.ts';
import { openHandlers } from '../app/open-handlers.ts';
import { UsageError } from '../errors.ts';
import type { Surroundings } from '../outcome.ts';
import { unfit } from './unfit.ts';

const HINT = 'It stays, because it is yours. Change what it states or what it expects.';

/** The scripted calls of an app that do not go as they say. */
export async function unfitCalls(app: App, surroundings: Pick<Surroundings, 'progress'>): Promise<readonly Issue[]> {
  const { content: flow } = await loadFlow(app);
  const functions = await openHandlers(app, surroundings);
  const found: Issue[] = [];
  for (const name of globSync('*.json', { cwd: join(app.folder, 'calls') }).sort()) {
    const file = shownFile(app, join('calls', name));
    const problem = await problemWith(join(app.folder, 'calls', name), file);
    if (problem !== undefined) found.push(unfit(file, `${file} does not fit: ${problem}`, HINT));
  }
  return found;

  async function problemWith(path: string, file: string): Promise<string | undefined> {
    try {
      const { scenario } = loadScenario(path, app.folder);
      const [issue] = checkExpectations(scenario, await playCall({ flow, scenario, functions }), file);
      return issue?.message;
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
  }
}
