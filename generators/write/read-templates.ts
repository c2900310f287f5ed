import { join } from 'node:path';
import { GeneratorUsageError } from '../errors.ts';
import type { Template } from '../integration/files.ts';
import { DISC, type Disc } from './disc.ts';
import { TEMPLATES_DIRECTORY } from './templates-directory.ts';

/**
 * Reads every file below a folder as a template. Line ends become those of this repository's files, whatever git made of them.
 *
 * @param directory default: the templates of this package
 * @throws GeneratorUsageError when there is none
 */
export async function readTemplates(
  directory: string = TEMPLATES_DIRECTORY,
  disc: Disc = DISC,
): Promise<readonly Template[]> {
  const templates = (await disc.kind(directory)) === 'directory' ? await readBelow(directory, '', disc) : [];
  if (templates.length > 0) return templates;
  throw new GeneratorUsageError(`There are no templates in ${directory}. Name the folder that holds them.`);
}

async function readBelow(directory: string, prefix: string, disc: Disc): Promise<Template[]> {
  const templates: Template[] = [];
  for (const name of await disc.list(directory)) {
    const path = join(directory, name);
    if ((await disc.kind(path)) === 'directory') {
      templates.push(...(await readBelow(path, `${prefix}${name}/`, disc)));
    } else {
      const text = new TextDecoder().decode(await disc.read(path)).replaceAll('\r\n', '\n');
      templates.push({ path: `${prefix}${name}`, text });
    }
  }
  return templates;
}
