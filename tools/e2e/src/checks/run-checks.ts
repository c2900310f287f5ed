import type { Application } from './application.ts';
import type { Check } from './check.ts';

/**
 * Runs checks one after the other and prints each as a sentence, with why where it fails.
 *
 * @returns how many failed
 * @throws what the signal gives as its reason, when it ends the run
 */
export async function runChecks(
  checks: readonly Check[],
  application: Application,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  let failed = 0;
  for (const { sentence, run } of checks) {
    const problem = await Promise.race([problemOf(run(application)), aborted(signal)]);
    if (problem !== undefined) failed++;
    print(`${problem === undefined ? 'ok    ' : 'FAILED'}  ${sentence}`);
    if (problem !== undefined) print(problem.replace(/^/gm, '        '));
  }
  return failed;
}

async function problemOf(running: Promise<void>): Promise<string | undefined> {
  try {
    await running;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
