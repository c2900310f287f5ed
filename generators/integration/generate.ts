import { TemplateError } from '../errors.ts';
import type { Files, GeneratedFile, Template } from './files.ts';
import { formatSpec } from './format-spec.ts';
import { hidesNotice, ownerOf } from './ownership.ts';
import { render } from './render.ts';
import type { Spec } from './spec.ts';
import { isRendered, templatePath } from './template-path.ts';
import { viewOf } from './view.ts';

/** The specification's own file, which no template makes. */
export const SPEC_FILE = 'integration.json';

/**
 * Makes the files of an integration. The same specification and templates give the same files. Performs no I/O.
 *
 * @throws TemplateError when a template cannot be used, or two make the same file
 */
export function generate(spec: Spec, templates: readonly Template[]): Files {
  const view = viewOf(spec);
  const files = new Map<string, GeneratedFile>([[SPEC_FILE, { text: formatSpec(spec), owner: 'yours' }]]);
  const taken = new Set([SPEC_FILE]);
  for (const template of templates) {
    const path = templatePath(template.path, view);
    if (taken.has(path.toLowerCase())) {
      throw new TemplateError(template.path, `It makes ${path}, which is made already; letter case does not count.`);
    }
    const text = isRendered(template.path) ? render(template, view) : template.text;
    if (hidesNotice(text)) throw new TemplateError(template.path, '{{oursNotice}} belongs in its first line.');
    taken.add(path.toLowerCase());
    files.set(path, { text, owner: ownerOf(text) });
  }
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
