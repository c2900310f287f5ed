import { globSync, readFileSync } from 'node:fs';
import { checkExpectations, parseScenario, playCall } from '@warmline/call-simulator';
import { describe, expect, test } from 'vitest';
import { flow } from '../flow/flow.ts';
import { openFunctions } from './open-functions.ts';

const functions = openFunctions();

// A call takes a moment; the threads that play it may have to wait for their turn on a busy machine.
describe('calls', { timeout: 30_000 }, () => {
  test.each(globSync('*.json', { cwd: import.meta.dirname }).sort())('%s goes as it says', async (file) => {
    const parsed = parseScenario(readFileSync(new URL(file, import.meta.url), 'utf8'), file);
    if (!parsed.ok) expect.fail(parsed.issues.map(({ message }) => message).join('\n'));

    const trace = await playCall({ flow: flow.content, scenario: parsed.scenario, functions });

    expect(checkExpectations(parsed.scenario, trace, file)).toEqual([]);
  });
});
