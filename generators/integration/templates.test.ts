import { transpileModule } from 'typescript';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../write/read-templates.ts';
import { generate } from './generate.ts';
import { parseSpec } from './parse-spec.ts';
import type { Spec } from './spec.ts';
import { anySpec } from './testing/any-spec.ts';

const TEMPLATES = await readTemplates();

const PARSERS: Readonly<Record<string, string>> = { ts: 'typescript', json: 'json', md: 'markdown' };

/** The generated files that prettier would print in another way, or that no parser takes. */
async function badlyPrinted(spec: Spec): Promise<readonly string[]> {
  const files = Object.entries(generate(spec, TEMPLATES));
  const verdicts = await Promise.all(
    files.map(async ([path, { text }]) => {
      const parser = PARSERS[path.split('.').at(-1) ?? ''];
      if (parser === undefined) return [`${path} has no parser`];
      const printed = await prettier
        .format(text, { parser, singleQuote: true, printWidth: 120 })
        .catch((error: unknown) => String(error));
      return printed === text ? [] : [`${path}:\n${printed}`];
    }),
  );
  return verdicts.flat();
}

function specFor(value: object): Spec {
  const parsed = parseSpec(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.spec;
}

describe('templates', () => {
  test.each([
    'a',
    'order-status',
    'x'.repeat(40),
    'long-name-'.repeat(4).slice(0, 39),
    'prototype',
    'stack',
    'default',
  ])('give files that are as prettier prints them, for the name %s', async (name) => {
    expect(await badlyPrinted(specFor({ name }))).toEqual([]);
  });

  test('give files that are as prettier prints them, whatever the specification', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySpec(), async (spec) => {
        expect(await badlyPrinted(spec)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('give TypeScript and JSON that can be read, whatever the specification', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        for (const [path, { text }] of Object.entries(generate(spec, TEMPLATES))) {
          if (path.endsWith('.json')) JSON.parse(text);
          if (!path.endsWith('.ts')) continue;
          const { diagnostics = [] } = transpileModule(text, { reportDiagnostics: true, fileName: path });
          expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
