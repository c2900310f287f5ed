import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../write/read-templates.ts';
import { TEMPLATES_DIRECTORY } from '../write/templates-directory.ts';
import { generate } from './generate.ts';
import { templateSets } from './template-sets.ts';
import { anySpec } from './testing/any-spec.ts';
import { viewOf } from './view.ts';

describe('templateSets', () => {
  test('uses every folder of templates, and no other', () => {
    const specs = fc.sample(anySpec(), { numRuns: 300, seed: 4 });
    const used = new Set(specs.flatMap((spec) => templateSets(spec, viewOf(spec)).map(({ folder }) => folder)));

    expect([...used].sort()).toEqual(readdirSync(TEMPLATES_DIRECTORY).sort());
  });

  test('gives every integration the same files of ours, so that a change of the mode leaves none over', async () => {
    const templates = await readTemplates();
    const ours = ['calls/open-functions.ts', 'flow/functions.ts', 'infra/app.ts', 'infra/stack.ts'];

    for (const spec of fc.sample(anySpec(), { numRuns: 40, seed: 4 })) {
      const files = Object.entries(generate(spec, templates));

      expect(files.filter(([, { owner }]) => owner === 'ours').map(([path]) => path)).toEqual(ours);
    }
  });

  test('has a file of yours written again only with the file that ours import', async () => {
    const templates = await readTemplates();

    for (const spec of fc.sample(anySpec(), { numRuns: 40, seed: 4 })) {
      const files = generate(spec, templates);
      const needed = Object.values(files).flatMap(({ neededWith }) => neededWith ?? []);

      expect(needed.filter((path) => files[path]?.owner !== 'yours')).toEqual([]);
    }
  });
});
