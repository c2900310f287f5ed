import { describe, expect, test } from 'vitest';
import { run } from '../testing/run.ts';
import { throwawayApp } from '../testing/throwaway.ts';

const COMMANDS = ['call', 'silence', 'emit', 'rollout replay'] as const;

describe('settled', () => {
  test.each(COMMANDS)('refuses to answer "%s" for an app whose specification is broken', async (command) => {
    const app = throwawayApp({ 'integration.json': (text) => text.replace('"sync"', '"later"') });

    const { exitCode, out, err } = await run([...command.split(' '), app]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: ${app}/integration.json: execution is "later"`);
  });

  test.each(COMMANDS)(
    'says of "%s" that its answer is not about a specification that was changed since',
    { timeout: 30_000 },
    async (command) => {
      const app = throwawayApp({
        'integration.json': (text) => text.replace('"timeLimitSeconds": 3', '"timeLimitSeconds": 4'),
      });

      const { err } = await run([...command.split(' '), app]);

      expect(err).toContain(`${app}: flow/functions.ts is not what integration.json makes of it. What follows is`);
      expect(err).toContain(`"warmline sync ${app}" renews it.`);
    },
  );
});
