import { main } from '@warmline/cli';
import { describe, expect, test } from 'vitest';
import { ROOT } from './repository.ts';

describe('the committed apps', () => {
  test('are what the generator makes of their integration.json today; "npx warmline sync" renews them', async () => {
    let out = '';

    const exitCode = await main(['sync', '--check', '--json'], {
      cwd: ROOT,
      interactive: false,
      out: (text) => (out += text),
      err: () => undefined,
    });

    expect(JSON.parse(out)).toMatchObject({
      apps: expect.arrayContaining(['customer-greeting']) as unknown,
      stale: [],
      issues: [],
    });
    expect(exitCode).toBe(0);
  }, 30_000);
});
