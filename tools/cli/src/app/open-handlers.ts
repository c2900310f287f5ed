import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHandler, openJob, SimulatorUsageError, type PlayableFunction } from '@warmline/call-simulator';
import { parseResourceReference, type LambdaFunction } from '@warmline/flow-json';
import type { Template } from '@warmline/integration-check';
import { UsageError } from '../errors.ts';
import type { Surroundings } from '../outcome.ts';
import { shownFile, type App } from './app.ts';
import { handlersOf } from './handlers-of.ts';
import { loadFunctions } from './load-flow.ts';
import { synthesise } from './synthesise.ts';

/**
 * Opens what an app's flow calls, to be played, by what the flow and the app's stack call it. A function whose handler is not in
 * the app is left out: a call then does not find it, unless its scenario answers for it. Where work is done behind a state
 * machine, the stack is synthesised first, because the machine is played as it is there.
 *
 * @throws UsageError when the functions cannot be loaded, have limits that Lambda does not, or are not in the stack
 */
export async function openHandlers(
  app: App,
  { progress }: Pick<Surroundings, 'progress'>,
): Promise<Readonly<Record<string, PlayableFunction>>> {
  const lambdas = [...(await loadFunctions(app)).values()];
  const workers = lambdas.map((lambda) => workersOf(app, lambda));
  const behindMachine = lambdas.filter(({ invoker }) => invoker !== undefined);
  if (behindMachine.length === 0) return merged(workers);
  progress(`Synthesising ${app.name} …`);
  const template = await synthesise(app);
  return merged([...workers, ...behindMachine.map((lambda) => jobOf(app, lambda, template))]);
}

/** What starts and checks the work of a function, by the flow's name for it. */
function jobOf(
  app: App,
  { name, invoker }: LambdaFunction,
  template: Template,
): Readonly<Record<string, PlayableFunction>> {
  const called = invoker === undefined ? name : (parseResourceReference(invoker.arn)?.name ?? invoker.arn);
  return { [called]: understood(app, 'infra/stack.ts', () => openJob({ template, name })) };
}

/** The functions that do the work. Where the flow calls one itself, it goes by the flow's name for it. */
function workersOf(app: App, lambda: LambdaFunction): Readonly<Record<string, PlayableFunction>> {
  const { arn, limits, invoker } = lambda;
  const called = invoker === undefined ? (parseResourceReference(arn)?.name ?? arn) : undefined;
  const there = handlersOf(app, lambda).filter(({ file }) => existsSync(join(app.folder, file)));
  return Object.fromEntries(
    there.map(({ functionName, file }) => [
      called ?? functionName,
      understood(app, 'flow/functions.ts', () =>
        openHandler({
          file: join(app.folder, file),
          functionSeconds: limits.functionSeconds,
          conditions: ['@warmline/source'],
        }),
      ),
    ]),
  );
}

/** What cannot be opened is a mistake in the file that says how. */
function understood<Opened>(app: App, file: string, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SimulatorUsageError)) throw error;
    throw new UsageError(`${shownFile(app, file)}: ${error.message}`, { cause: error });
  }
}

function merged(
  opened: readonly Readonly<Record<string, PlayableFunction>>[],
): Readonly<Record<string, PlayableFunction>> {
  return Object.fromEntries(opened.flatMap((functions) => Object.entries(functions)));
}
