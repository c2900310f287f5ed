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

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const ALARMS = ['orders', 'loyalty'].map((name) => `arn:aws:cloudwatch:eu-west-2:123456789012:alarm:${name}`);

const CACHE = { ttlSeconds: 600, key: ['parameters.orderNumber', 'parameters.phone', 'attributes.tier'] };

/** Names as long as they may be, and words that the language keeps for itself. */
const LONG_STEPS = ['aBaBaBaBaBaBaBaBaBaB', 'delete', 'x'.repeat(20), { name: 'default', required: false }];

function specFor(value: object): Spec {
  const parsed = parseSpec(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.spec;
}

describe('templates', () => {
  test.each([
    ['async', {}],
    ['async', { function: { arn: QUOTE }, timeLimitSeconds: 2 }],
    ['sync', { function: { arn: QUOTE }, extend: true }],
    ['sync', { template: 'sam', description: 'long words '.repeat(23).trim(), rollout: { alarms: ALARMS } }],
    ['step-functions', { idempotent: true }],
    ['step-functions', { function: { arn: QUOTE } }],
    ['step-functions', { steps: ['orders', { name: 'loyalty', required: false }], cache: CACHE }],
    ['step-functions', { steps: LONG_STEPS, cache: CACHE }],
    ['step-functions', { name: 'x'.repeat(40), steps: ['u0po61I418g', 'b'.repeat(20)] }],
  ])('give files that are as prettier prints them, for %s with %j', async (execution, spec) => {
    expect(await badlyPrinted(specFor({ name: 'order-status', execution, ...spec }))).toEqual([]);
  });

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
      { numRuns: 15, endOnFailure: true },
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
