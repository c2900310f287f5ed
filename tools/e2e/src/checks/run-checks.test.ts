import { describe, expect, it } from 'vitest';
import type { Application } from './application.ts';
import type { Check } from './check.ts';
import { runChecks } from './run-checks.ts';

const application = {} as Application;
const holds: Check = { sentence: 'the sun rises', run: () => Promise.resolve() };
const fails: Check = { sentence: 'pigs fly', run: () => Promise.reject(new Error('They walk.\nAll of them.')) };
const neverEnds: Check = { sentence: 'it ends', run: () => new Promise(() => undefined) };

async function printed(checks: readonly Check[], signal = new AbortController().signal) {
  const lines: string[] = [];
  const failed = await runChecks(checks, application, (line) => lines.push(line), signal);
  return { lines, failed };
}

describe('runChecks', () => {
  it('prints each as a sentence, says why where it fails, and goes on', async () => {
    const { lines, failed } = await printed([fails, holds]);

    expect(lines).toEqual(['FAILED  pigs fly', '        They walk.\n        All of them.', 'ok      the sun rises']);
    expect(failed).toBe(1);
  });

  it('ends in the middle of a check when it is told to', async () => {
    const stop = new AbortController();
    const running = printed([holds, neverEnds], stop.signal);

    stop.abort(new Error('Interrupted.'));

    await expect(running).rejects.toThrow('Interrupted.');
  });
});
