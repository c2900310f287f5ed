import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, MADE_ONCE, madeOtherwise, readTemplates, type Issue, type Spec } from '@warmline/generators';
import type { App } from './app.ts';

/**
 * Where files of yours in an app were made from a specification that said otherwise.
 *
 * @param specText the text of its `integration.json`
 */
export async function yoursMadeOtherwise(app: App, spec: Spec, specText: string): Promise<readonly Issue[]> {
  const places = MADE_ONCE.map((path) => [path, join(app.folder, path)] as const);
  const texts = new Map(
    places.flatMap(([path, place]) => (existsSync(place) ? [[path, readFileSync(place, 'utf8')] as const] : [])),
  );
  return madeOtherwise({ spec, given: jsonOf(specText), templates: await readTemplates(), texts, shown: app.shown });
}
