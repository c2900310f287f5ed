import { globSync, readFileSync } from 'node:fs';
import { checkExpectations, parseScenario, playCall } from '@warmline/call-simulator';
import { describe, expect, test } from 'vitest';
import { flow } from '../flow/flow.ts';
import { openFunctions } from './open-functions.ts';

const functions = openFunctions();

async function play(file: string) {
  const parsed = parseScenario(readFileSync(new URL(file, import.meta.url), 'utf8'), file);
  if (!parsed.ok) expect.fail(parsed.issues.map(({ message }) => message).join('\n'));
  const { scenario } = parsed;
  return { scenario, trace: await playCall({ flow: flow.content, scenario, functions }) };
}

// A call takes a moment; the threads that play it may have to wait for their turn on a busy machine.
describe('calls', { timeout: 30_000 }, () => {
  test.each(globSync('*.json', { cwd: import.meta.dirname }).sort())('%s goes as it says', async (file) => {
    const { scenario, trace } = await play(file);

    expect(checkExpectations(scenario, trace, file)).toEqual([]);
  });

  test('charged-once.json takes three tries, and the last hears of the one charge', async () => {
    const { trace } = await play('charged-once.json');

    const tries = trace.events.flatMap((event) => (event.type === 'finished' ? [event.outcome] : []));
    expect(tries).toMatchObject([{ kind: 'failed' }, { kind: 'failed' }, { kind: 'answered' }]);
    expect(JSON.stringify(tries[2])).toContain('40001');
  });
});
