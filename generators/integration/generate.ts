import { TemplateError } from '../errors.ts';
import type { Files, GeneratedFile, Template } from './files.ts';
import { formatSpec } from './format-spec.ts';
import { hidesNotice, ownerOf } from './ownership.ts';
import { render } from './render.ts';
import type { Spec } from './spec.ts';
import { isRendered, templatePath } from './template-path.ts';
import { templateSets, type TemplateSet } from './template-sets.ts';
import { viewOf } from './view.ts';

/** The specification's own file, which no template makes. */
export const SPEC_FILE = 'integration.json';

/**
 * Makes the files of an integration. The same specification and templates give the same files. Performs no I/O.
 *
 * @param templates all that there are; a template's first folder says which integrations have it
 * @throws TemplateError when a template cannot be used, or two make the same file
 */
export function generate(spec: Spec, templates: readonly Template[]): Files {
  const files = new Map<string, GeneratedFile>([[SPEC_FILE, { text: formatSpec(spec), owner: 'yours' }]]);
  const taken = new Set([SPEC_FILE]);
  for (const set of templateSets(spec, viewOf(spec))) {
    for (const template of templates.filter(({ path }) => path.startsWith(`${set.folder}/`))) {
      for (const [path, file] of filesOf(template, set)) {
        if (taken.has(path.toLowerCase())) {
          throw new TemplateError(
            template.path,
            `It makes ${path}, which is made already; letter case does not count.`,
          );
        }
        taken.add(path.toLowerCase());
        files.set(path, file);
      }
    }
  }
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files that a template makes: one for each view of its set. */
function filesOf(
  template: Template,
  { folder, views, key }: TemplateSet,
): readonly (readonly [string, GeneratedFile])[] {
  const place = template.path.slice(folder.length + 1);
  return views.map((view) => {
    const text = isRendered(template.path) ? render(template, view) : template.text;
    if (hidesNotice(text)) throw new TemplateError(template.path, '{{oursNotice}} belongs in its first line.');
    const owner = ownerOf(text);
    const neededWith = key === undefined || owner === 'ours' ? {} : { neededWith: templatePath(key, view) };
    return [templatePath(place, view), { text, owner, ...neededWith }] as const;
  });
}
