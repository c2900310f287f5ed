import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SimulatorUsageError } from '../errors.ts';
import type { OpenedFunction } from '../runner/opened-function.ts';
import { startWorker } from './start-worker.ts';

export interface HandlerOptions {
  /** The module of the handler, JavaScript or TypeScript that Node can strip; relative to the working directory. */
  readonly file: string | URL;
  /** Default: `handler`. */
  readonly exportName?: string;
  /** The function's own time-out in seconds, 1 to 900. Default: 900, Lambda's longest. */
  readonly functionSeconds?: number;
  /** Alias that the flow calls, for the context's `invokedFunctionArn`. Default: `PROD`. */
  readonly alias?: string;
  /**
   * The function's environment variables, beside those of this process, Lambda's own, and `WARMLINE_PLAYED_CALL`, which is `true`.
   * Default: none.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** Export conditions under which the handler's imports are resolved, beside Node's own. Default: none. */
  readonly conditions?: readonly string[];
  /** Real milliseconds that input and output may take before virtual time goes on without them. Default: 3000. */
  readonly patienceMilliseconds?: number;
  /** Real milliseconds that the handler may block its thread before it is stopped and has hung. Default: 10000. */
  readonly watchdogMilliseconds?: number;
}

/** A handler that can be played. */
export type OpenedHandler = OpenedFunction;

/**
 * Opens a Lambda handler from a file, to be played as it is: in a thread of its own, under virtual timers.
 *
 * @throws SimulatorUsageError when the file is not there, or the time-out is none that Lambda has
 * @example
 * const orderStatus = openHandler({ file: 'src/handler.ts', functionSeconds: 5 });
 */
export function openHandler(options: HandlerOptions): OpenedHandler {
  const { functionSeconds = 900, exportName = 'handler', alias = 'PROD', environment = {}, conditions = [] } = options;
  const { patienceMilliseconds = 3000, watchdogMilliseconds = 10_000 } = options;
  if (!Number.isInteger(functionSeconds) || functionSeconds < 1 || functionSeconds > 900) {
    throw new SimulatorUsageError(`functionSeconds is ${functionSeconds}; Lambda takes a whole number from 1 to 900.`);
  }
  const path = options.file instanceof URL ? fileURLToPath(options.file) : resolve(options.file);
  if (!existsSync(path)) {
    throw new SimulatorUsageError(
      `There is no handler file "${path}". Give the path of the module that exports "${exportName}".`,
    );
  }
  const file = pathToFileURL(path).href;
  return {
    functionSeconds,
    start: (name, { began: callBegan }) =>
      startWorker({
        name,
        alias,
        environment,
        conditions,
        watchdogMilliseconds,
        handler: { file, exportName, functionSeconds, patienceMilliseconds, callBegan },
      }),
  };
}
