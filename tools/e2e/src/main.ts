import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHECKS } from './checks/registry.ts';
import { PackageMissingError } from './python/missing.ts';
import { run } from './run.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const { values: options } = parseArgs({ options: { 'allow-missing': { type: 'boolean', default: false } } });

const interrupted = new AbortController();
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort(new Error(`Interrupted by ${signal}.`)));
}

process.exit(await exitCode());

/** 0 good, 1 could not start, 2 ran and found errors. */
async function exitCode(): Promise<number> {
  try {
    const failed = await run({
      cache: join(ROOT, 'node_modules/.cache/warmline-e2e'),
      app: join(import.meta.dirname, 'fixture/app.ts'),
      checks: CHECKS,
      print: (line) => process.stdout.write(`${line}\n`),
      signal: interrupted.signal,
    });
    return failed > 0 ? 2 : 0;
  } catch (error) {
    if (interrupted.signal.aborted) return tell((interrupted.signal.reason as Error).message, 1);
    if (!(error instanceof PackageMissingError)) throw error;
    const skipped = `Nothing was tried against an AWS API. ${error.message}`;
    if (options['allow-missing']) return tell(`Skipped. ${skipped}`, 0);
    return tell(`${skipped} With --allow-missing this is no failure.`, 1);
  }
}

function tell(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
