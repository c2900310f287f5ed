import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../write/read-templates.ts';
import { TEMPLATES_DIRECTORY } from '../write/templates-directory.ts';
import { generate } from './generate.ts';
import { templateSets } from './template-sets.ts';
import { KINDS, specOfKind, type Kind } from './testing/kinds.ts';
import { viewOf } from './view.ts';

const TEMPLATES = await readTemplates();

const OURS = ['calls/open-functions.ts', 'flow/functions.ts', 'infra/app.ts', 'infra/stack.ts'];

/** Beside them, by kind: `sync` says when they are left over. */
const FURTHER: Readonly<Partial<Record<Kind, readonly string[]>>> = { sam: ['infra/hook.ts', 'infra/template.ts'] };

describe('templateSets', () => {
  test('uses every folder of templates, and no other', () => {
    const sets = KINDS.map(specOfKind).flatMap((spec) => templateSets(spec, viewOf(spec)));

    expect([...new Set(sets.map(({ folder }) => folder))].sort()).toEqual(readdirSync(TEMPLATES_DIRECTORY).sort());
  });

  test.each(KINDS)(
    'gives %s the files of ours that all have, so that a change of the mode leaves none over',
    (kind) => {
      const files = Object.entries(generate(specOfKind(kind), TEMPLATES));

      expect(files.filter(([, { owner }]) => owner === 'ours').map(([path]) => path)).toEqual(
        [...OURS, ...(FURTHER[kind] ?? [])].sort(),
      );
    },
  );

  test.each(KINDS)('has files of yours of %s written again only with one that files of ours import', (kind) => {
    const files = generate(specOfKind(kind), TEMPLATES);
    const imported = Object.values(files)
      .filter(({ owner }) => owner === 'ours')
      .map(({ text }) => text)
      .join('\n');
    const needed = Object.values(files).flatMap(({ neededWith }) => neededWith ?? []);

    expect(needed.filter((path) => !imported.includes(path.replace(/^(flow|infra)\//, '')))).toEqual([]);
  });
});
