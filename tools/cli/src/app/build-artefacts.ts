import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { returnsOfHandler, type Artefacts, type Returns } from '@warmline/integration-check';
import { shownFile, type App } from './app.ts';
import { handlerFile, loadFlow, loadFunctions } from './load-flow.ts';
import { synthesise } from './synthesise.ts';

/** Builds what `check` judges, from the sources of an app: its template, its flow, and what its handlers return. */
export async function buildArtefacts(app: App): Promise<Artefacts> {
  const synthesised = synthesise(app);
  // The compiler keeps this thread busy while the other process synthesises; a failure there is met below.
  synthesised.catch(() => undefined);

  const flowFile = join('flow', `${app.name}.flow.json`);
  const { content } = await loadFlow(app);
  const returns: Record<string, Returns> = {};
  for (const name of (await loadFunctions(app)).keys()) {
    const file = handlerFile(app, name);
    if (existsSync(file)) returns[name] = returnsOfHandler(file);
  }
  return {
    app: app.name,
    template: await synthesised,
    flow: content,
    committedFlow: readIfThere(join(app.folder, flowFile)),
    returns,
    paths: { flow: shownFile(app, flowFile), template: shownFile(app, join('infra', 'stack.ts')) },
  };
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
