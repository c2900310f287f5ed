import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TemplateError } from '../errors.ts';
import type { Template } from './files.ts';
import { generate } from './generate.ts';
import { parseSpec } from './parse-spec.ts';
import type { Spec } from './spec.ts';
import { anySpec } from './testing/any-spec.ts';

const TEMPLATES: readonly Template[] = [
  { path: 'every/infra/stack.ts.hbs', text: "// {{oursNotice}}\nexport const name = '{{name}}';\n" },
  { path: 'every/flow/flow.ts.hbs', text: 'export const greeting = {{greetingLiteral}};\n' },
  { path: 'every/notes/__name__.txt', text: 'Braces {{stay}} here.\n' },
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

  test('makes a file for each function, and tells what is needed with it', () => {
    const templates = [{ path: 'function/__folder__/handler.ts.hbs', text: '// {{functionName}}\n' }];

    const files = generate(specFor({ execution: 'step-functions', steps: ['orders', 'loyalty'] }), templates);

    expect(files['function/orders/handler.ts']).toEqual({
      text: '// order-status-orders\n',
      owner: 'yours',
      neededWith: 'function/orders/handler.ts',
    });
    expect(Object.keys(files)).toContain('function/loyalty/handler.ts');
  });

  test('leaves out what other kinds of integration have', () => {
    const templates = [
      { path: 'answer/flow/answer.ts', text: '' },
      { path: 'elsewhere/a.ts', text: '' },
    ];

    expect(Object.keys(generate(specFor({}), templates))).toEqual(['integration.json']);
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
        { path: 'every/a.ts', text: '' },
        { path: 'every/a.ts.hbs', text: '' },
      ],
    ],
    [
      'two files that differ in letter case only',
      [
        { path: 'every/a.md', text: '' },
        { path: 'every/A.md', text: '' },
      ],
    ],
    ['a template for the specification', [{ path: 'every/integration.json', text: '{}' }]],
    ['a notice that is not in the first line', [{ path: 'every/a.ts.hbs', text: '\n// {{oursNotice}}\n' }]],
  ])('refuses %s', (_what, templates) => {
    expect(() => generate(specFor({}), templates)).toThrow(TemplateError);
  });
});
