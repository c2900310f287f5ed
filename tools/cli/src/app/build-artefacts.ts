import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandlerTypeError, returnsOfHandler, type Artefacts, type Returns } from '@warmline/integration-check';
import { UsageError } from '../errors.ts';
import { shownFile, type App } from './app.ts';
import { handlersOf } from './handlers-of.ts';
import { loadFlow, loadFunctions } from './load-flow.ts';
import { synthesise } from './synthesise.ts';
import { unguardedAmong } from './unguarded.ts';

/**
 * Builds what `check` judges, from the sources of an app: its template, its flow, and what its handlers return.
 *
 * @throws UsageError when a part of the app cannot be built, for example a handler that cannot be parsed
 */
export async function buildArtefacts(app: App): Promise<Artefacts> {
  // The compiler keeps this thread busy while another process synthesises; neither is left behind when the other fails.
  const [template, code] = await Promise.allSettled([synthesise(app), readCode(app)]);
  if (code.status === 'rejected') throw code.reason;
  if (template.status === 'rejected') throw template.reason;

  const flowFile = join('flow', `${app.name}.flow.json`);
  return {
    app: app.name,
    template: template.value,
    ...code.value,
    committedFlow: readIfThere(join(app.folder, flowFile)),
    paths: { flow: shownFile(app, flowFile), template: shownFile(app, join('infra', 'stack.ts')) },
  };
}

/** The flow that the code emits, what the handlers return, and which of them have no guard. */
async function readCode(app: App): Promise<Pick<Artefacts, 'flow' | 'returns' | 'unguarded'>> {
  const { content } = await loadFlow(app);
  const returns: Record<string, Returns> = {};
  const handlers = [...(await loadFunctions(app)).values()].flatMap((lambda) => handlersOf(app, lambda));
  for (const { functionName, file } of handlers) {
    if (existsSync(join(app.folder, file))) returns[functionName] = returnsOf(app, file);
  }
  const files = handlers.map(({ file }) => file);
  return { flow: content, returns, unguarded: unguardedAmong(app, files) };
}

function returnsOf(app: App, file: string): Returns {
  try {
    return returnsOfHandler(join(app.folder, file));
  } catch (error) {
    if (!(error instanceof HandlerTypeError)) throw error;
    throw new UsageError(error.message.replaceAll(error.file, shownFile(app, file)), { cause: error });
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
