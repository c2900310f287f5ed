import { describe, expect, test } from 'vitest';
import { readTemplates } from '../write/read-templates.ts';
import { generate } from './generate.ts';
import { parseSpec } from './parse-spec.ts';

const TEMPLATES = await readTemplates();

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

/** One integration of each kind, by the folder of its snapshots. */
const KINDS: Readonly<Record<string, object>> = {
  sync: { name: 'parcel-status' },
  async: { name: 'refund', execution: 'async', idempotent: true },
  existing: { name: 'quote', execution: 'step-functions', function: { arn: QUOTE } },
  steps: {
    name: 'parcel-search',
    execution: 'step-functions',
    steps: ['parcels', { name: 'customs', required: false }],
    cache: { ttlSeconds: 600, key: ['parameters.parcelNumber'] },
    extend: true,
  },
};

/** What differs by kind. */
const FILES = [
  'flow/flow.ts',
  'flow/functions.ts',
  'infra/stack.ts',
  'calls/open-functions.ts',
  'calls/first-call.json',
];

describe('templates', () => {
  test.each(Object.keys(KINDS).flatMap((kind) => FILES.map((path) => [kind, path] as const)))(
    'make of %s the %s that is shipped; "npx vitest run -u generators/" renews it',
    async (kind, path) => {
      const parsed = parseSpec(KINDS[kind]);

      const files = parsed.ok ? generate(parsed.spec, TEMPLATES) : {};

      await expect(files[path]?.text).toMatchFileSnapshot(`snapshots/${kind}/${path}.txt`);
    },
  );

  test.each(Object.keys(KINDS))('make of %s these files', async (kind) => {
    const parsed = parseSpec(KINDS[kind]);

    const files = Object.entries(parsed.ok ? generate(parsed.spec, TEMPLATES) : {});

    const listed = files.map(([path, { owner }]) => `${owner.padEnd(5)} ${path}\n`).join('');
    await expect(listed).toMatchFileSnapshot(`snapshots/${kind}/files.txt`);
  });
});
