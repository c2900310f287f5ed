import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, GENERATOR_ISSUES, readTemplates, type Issue, type Spec } from '@warmline/generators';
import { shownFile, type App } from './app.ts';
import { SAM_TEMPLATE } from './complete-with-flow.ts';
import { loadTemplate, SAM_SOURCE } from './load-flow.ts';

/** The files of ours in an app that are not what its specification makes of them. The emitted flow is another rule's. */
export async function staleFiles(app: App, spec: Spec): Promise<readonly Issue[]> {
  const stale = [...(await staleGenerated(app, spec))];
  // From a source that is stale itself nothing follows.
  const isSam = spec.template === 'sam' && !stale.includes(SAM_SOURCE);
  if (isSam && textAt(join(app.folder, SAM_TEMPLATE)) !== (await loadTemplate(app))) stale.push(SAM_TEMPLATE);
  return stale.map((path) => ({
    code: GENERATOR_ISSUES['file-stale'].code,
    rule: 'file-stale',
    severity: 'error',
    file: shownFile(app, path),
    path: '',
    message: `${shownFile(app, path)} is not what integration.json makes of it.`,
    hint: `Run "warmline sync ${app.shown}".`,
  }));
}

/** Those of them that templates make, which is quick to tell; paths from the app's folder. */
export async function staleGenerated(app: App, spec: Spec): Promise<readonly string[]> {
  const files = generate(spec, await readTemplates());
  return Object.entries(files)
    .filter(([path, { owner, text }]) => owner === 'ours' && textAt(join(app.folder, path)) !== text)
    .map(([path]) => path);
}

function textAt(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
