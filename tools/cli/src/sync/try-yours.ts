import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Issue, Judge } from '@warmline/generators';
import type { App } from '../app/app.ts';
import { UsageError } from '../errors.ts';
import type { Surroundings } from '../outcome.ts';
import { unfitCalls } from './unfit-calls.ts';
import { unfitCode } from './unfit-code.ts';
import { unfitPackage } from './unfit-package.ts';
import { unfit } from './unfit.ts';

/**
 * Tries an app as it is about to be: plays its calls, and reads and compiles the rest where it is to be called in another way.
 * What of it is yours stays as it is, and may no longer fit.
 */
export function tryYours(root: string, surroundings: Pick<Surroundings, 'progress'>): Judge {
  return async (folder, spec, shown) => {
    const app: App = { name: basename(shown), folder, shown };
    surroundings.progress(`Trying what is yours in ${shown} …`);
    const code = otherwiseCalled(join(root, shown), folder)
      ? [...(await unfitPackage(app, spec)), ...(await unfitCode(app))]
      : [];
    return [...code, ...(await played(app, surroundings))];
  };
}

/** Whether the flow's references to functions change; figures in them, such as a time limit, do not count. */
function otherwiseCalled(before: string, after: string): boolean {
  const [old, renewed] = [before, after].map((folder) => {
    const file = join(folder, 'flow/functions.ts');
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/\b\d+\b/g, '0') : '';
  });
  return old !== renewed;
}

/** Code that cannot be run at all is told by the compiler too, so it is no reason to write nothing. */
async function played(app: App, surroundings: Pick<Surroundings, 'progress'>): Promise<readonly Issue[]> {
  try {
    return await unfitCalls(app, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [
      unfit(app.shown, `The calls of ${app.name} cannot be played: ${error.message}`, 'Mend it, then play them.'),
    ];
  }
}
