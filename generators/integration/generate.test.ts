import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TemplateError } from '../errors.ts';
import type { Template } from './files.ts';
import { generate } from './generate.ts';
import { parseSpec } from './parse-spec.ts';
import type { Spec } from './spec.ts';
import { anySpec } from './testing/any-spec.ts';

const TEMPLATES: readonly Template[] = [
  { path: 'infra/stack.ts.hbs', text: "// {{oursNotice}}\nexport const name = '{{name}}';\n" },
  { path: 'flow/flow.ts.hbs', text: 'export const greeting = {{greetingLiteral}};\n' },
  { path: 'notes/__name__.txt', text: 'Braces {{stay}} here.\n' },
];

function specFor(value: object): Spec {
  const parsed = parseSpec({ name: 'order-status', ...value });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.spec;
}

describe('generate', () => {
  test('makes one file of each template, and the specification', () => {
    const files = generate(specFor({}), TEMPLATES);

    expect(Object.entries(files).map(([path, { owner }]) => `${owner} ${path}`)).toEqual([
      'yours flow/flow.ts',
      'ours infra/stack.ts',
      'yours integration.json',
      'yours notes/order-status.txt',
    ]);
    expect(files['notes/order-status.txt']?.text).toBe('Braces {{stay}} here.\n');
    expect(files['infra/stack.ts']?.text).toContain("export const name = 'order-status';\n");
  });

  test('gives the same files again', () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        expect(generate(spec, TEMPLATES)).toEqual(generate(spec, [...TEMPLATES].reverse()));
      }),
    );
  });

  test.each([
    [
      'two templates for one file',
      [
        { path: 'a.ts', text: '' },
        { path: 'a.ts.hbs', text: '' },
      ],
    ],
    [
      'two files that differ in letter case only',
      [
        { path: 'a.md', text: '' },
        { path: 'A.md', text: '' },
      ],
    ],
    ['a template for the specification', [{ path: 'integration.json', text: '{}' }]],
    ['a notice that is not in the first line', [{ path: 'a.ts.hbs', text: '\n// {{oursNotice}}\n' }]],
  ])('refuses %s', (_what, templates) => {
    expect(() => generate(specFor({}), templates)).toThrow(TemplateError);
  });
});
