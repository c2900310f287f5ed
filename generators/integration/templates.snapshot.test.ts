import { describe, expect, test } from 'vitest';
import { readTemplates } from '../write/read-templates.ts';
import { generate } from './generate.ts';
import { KINDS, specOfKind, type Kind } from './testing/kinds.ts';

const TEMPLATES = await readTemplates();

/** What differs by kind. */
const FILES = [
  'flow/flow.ts',
  'flow/functions.ts',
  'infra/stack.ts',
  'calls/open-functions.ts',
  'calls/first-call.json',
];

/** What only some kinds have. */
const FURTHER: Readonly<Partial<Record<Kind, readonly string[]>>> = { sam: ['infra/template.ts', 'package.json'] };

describe('templates', () => {
  test.each(KINDS.flatMap((kind) => [...FILES, ...(FURTHER[kind] ?? [])].map((path) => [kind, path] as const)))(
    'make of %s the %s that is shipped; "npx vitest run -u generators/" renews it',
    async (kind, path) => {
      const files = generate(specOfKind(kind), TEMPLATES);

      await expect(files[path]?.text).toMatchFileSnapshot(`snapshots/${kind}/${path}.txt`);
    },
  );

  test.each(KINDS)('make of %s these files', async (kind) => {
    const files = Object.entries(generate(specOfKind(kind), TEMPLATES));

    const listed = files.map(([path, { owner }]) => `${owner.padEnd(5)} ${path}\n`).join('');
    await expect(listed).toMatchFileSnapshot(`snapshots/${kind}/files.txt`);
  });
});
