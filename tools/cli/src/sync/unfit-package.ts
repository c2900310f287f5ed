import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate, readTemplates, type Issue, type Spec } from '@warmline/generators';
import { shownFile, type App } from '../app/app.ts';
import { readJson } from '../read-text.ts';
import { unfit } from './unfit.ts';

/**
 * What the package.json of an app lacks that a new app of its kind has.
 *
 * @throws UsageError when package.json is no JSON
 */
export async function unfitPackage(app: App, spec: Spec): Promise<readonly Issue[]> {
  const expected = generate(spec, await readTemplates())['package.json']?.text;
  const path = join(app.folder, 'package.json');
  if (expected === undefined || !existsSync(path)) return [];
  const shown = shownFile(app, 'package.json');
  const there = namesIn(readJson(path, shown));
  const lacking = namesIn(JSON.parse(expected)).filter((name) => !there.includes(name));
  if (lacking.length === 0) return [];
  const hint = `It stays, because it is yours. Take over what a new app has: "warmline new" makes one to copy from.`;
  return [unfit(shown, `${shown} does not fit: it has no ${lacking.join(', ')}.`, hint)];
}

/** Scripts and packages, as people call them. */
function namesIn(manifest: unknown): readonly string[] {
  const { scripts = {}, dependencies = {}, devDependencies = {} } = manifest as Readonly<Record<string, object>>;
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  return [...Object.keys(scripts).map((script) => `script "${script}"`), ...packages];
}
