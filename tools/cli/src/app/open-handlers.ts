import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHandler, SimulatorUsageError, type OpenedHandler } from '@warmline/call-simulator';
import { parseResourceReference } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { shownFile, type App } from './app.ts';
import { handlerFile } from './handler-file.ts';
import { loadFunctions } from './load-flow.ts';

/**
 * Opens the handlers of an app's functions, to be played, by what the flow calls them. A function whose handler is not in the
 * app is left out: a call then does not find it, unless its scenario answers for it.
 *
 * @throws UsageError when the functions cannot be loaded, or have limits that Lambda does not
 */
export async function openHandlers(app: App): Promise<Readonly<Record<string, OpenedHandler>>> {
  const handlers: Record<string, OpenedHandler> = {};
  for (const [name, { arn, limits }] of await loadFunctions(app)) {
    const file = join(app.folder, handlerFile(app, name));
    if (!existsSync(file)) continue;
    const { functionSeconds } = limits;
    try {
      const called = parseResourceReference(arn)?.name ?? arn;
      handlers[called] = openHandler({ file, functionSeconds, conditions: ['@warmline/source'] });
    } catch (error) {
      if (!(error instanceof SimulatorUsageError)) throw error;
      throw new UsageError(`${shownFile(app, 'flow/functions.ts')}: ${error.message}`, { cause: error });
    }
  }
  return handlers;
}
