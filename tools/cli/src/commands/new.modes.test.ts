import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallSummary } from '@warmline/call-simulator';
import { describe, expect, test } from 'vitest';
import { ROOT, runForJson } from '../testing/run.ts';
import { unfitCalls } from '../sync/unfit-calls.ts';
import { throwawayRepository } from '../testing/throwaway.ts';

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const SPOKEN = "It's <slow> & steady, isn't it?";

/** An integration of each kind, by its name, and what the caller hears while the work runs. */
const APPS: readonly (readonly [name: string, options: readonly string[], comfort: string | undefined])[] = [
  ['refund', ['--execution', 'async', '--comfort-text', SPOKEN, '--template', 'sam'], SPOKEN],
  ['quick-quote', ['--function', QUOTE], undefined],
  ['quote', ['--function', QUOTE, '--execution', 'step-functions'], 'I am still looking'],
  [
    'parcel-search',
    [
      ...['--execution', 'step-functions', '--steps', 'parcels,customs:optional', '--time-limit', '90'],
      ...['--cache-ttl', '600', '--cache-key', 'parameters.parcelNumber', '--cache-key', 'attributes.tier-2'],
    ],
    'Thank you for your patience.',
  ],
];

interface Answer {
  readonly issues: readonly unknown[];
  readonly written: readonly string[];
  readonly call: CallSummary;
}

const SILENT = { progress: () => undefined };

/** What the compiler has against all that was written, in one run. */
function compiled(root: string): string {
  writeFileSync(join(root, 'tsconfig.json'), '{ "extends": "./tsconfig.base.json", "include": ["apps"] }');
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  return execFileSync(process.execPath, [compiler, '-p', '.', '--pretty', 'false'], { cwd: root, encoding: 'utf8' });
}

describe('new, in each mode', () => {
  test(
    'writes apps that check, play every call, compile, and leave sync nothing to do',
    { timeout: 180_000 },
    async () => {
      const root = throwawayRepository();

      for (const [name, options, comfort] of APPS) {
        const { exitCode, answer } = await runForJson(['new', name, '--yes', ...options], root);
        const { issues, call } = answer as Answer;

        expect([name, exitCode, issues, call.outcome]).toEqual([name, 0, [], 'disconnected']);
        expect(call.silence.longestSeconds).toBeLessThanOrEqual(4);
        expect(comfort === undefined || call.heard.some(({ text }) => text.includes(comfort))).toBe(true);
        expect(await unfitCalls({ name, folder: join(root, 'apps', name), shown: name }, SILENT)).toEqual([]);
      }
      const synced = await runForJson(['sync'], root);

      expect(synced).toMatchObject({ exitCode: 0, answer: { written: [], issues: [] } });
      expect(compiled(root)).toBe('');
    },
  );

  test('warns before anything is written of a function without an alias', async () => {
    const options = ['--function', QUOTE.replace(':live', ''), '--execution', 'async', '--dry-run'];

    const { exitCode, answer } = await runForJson(['new', 'nobody-calls-it-this', ...options]);

    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({ issues: [{ code: 'WL416', severity: 'warning', path: 'function.arn' }] });
  });
});
