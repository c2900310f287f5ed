import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHandler, SimulatorUsageError, type PlayableFunction } from '@warmline/call-simulator';
import { parseResourceReference, type LambdaFunction } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { shownFile, type App } from './app.ts';
import { handlersOf } from './handlers-of.ts';
import { loadFunctions } from './load-flow.ts';

/**
 * Opens what an app's flow calls, to be played, by what the flow and the app's stack call it. A function whose handler is not in
 * the app is left out: a call then does not find it, unless its scenario answers for it.
 *
 * @throws UsageError when the functions cannot be loaded, or have limits that Lambda does not
 */
export async function openHandlers(app: App): Promise<Readonly<Record<string, PlayableFunction>>> {
  const opened = [...(await loadFunctions(app)).values()].map((lambda) => workersOf(app, lambda));
  return Object.assign({}, ...opened) as Readonly<Record<string, PlayableFunction>>;
}

/** The functions that do the work. Where the flow calls one itself, it goes by the flow's name for it. */
function workersOf(app: App, lambda: LambdaFunction): Readonly<Record<string, PlayableFunction>> {
  const { arn, limits, invoker } = lambda;
  const called = invoker === undefined ? (parseResourceReference(arn)?.name ?? arn) : undefined;
  const there = handlersOf(app, lambda).filter(({ file }) => existsSync(join(app.folder, file)));
  return Object.fromEntries(
    there.map(({ functionName, file }) => [
      called ?? functionName,
      understood(app, () =>
        openHandler({
          file: join(app.folder, file),
          functionSeconds: limits.functionSeconds,
          conditions: ['@warmline/source'],
        }),
      ),
    ]),
  );
}

function understood<Opened>(app: App, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SimulatorUsageError)) throw error;
    throw new UsageError(`${shownFile(app, 'flow/functions.ts')}: ${error.message}`, { cause: error });
  }
}
