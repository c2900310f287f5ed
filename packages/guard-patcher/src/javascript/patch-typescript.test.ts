import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { throwaway } from '../testing/throwaway.fixture.ts';
import { FORMS } from './forms.fixture.ts';
import { patchJavaScript } from './patch-javascript.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  noUnusedLocals: true,
  noImplicitReturns: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
};

const TYPED: readonly (readonly [what: string, source: string])[] = [
  ...FORMS.filter(([, file]) => /\.[cm]?ts$/.test(file)).map(
    ([what, , source]) =>
      [what, source.includes('exports.') ? `declare const exports: any;\nexport {};\n${source}` : source] as const,
  ),
  [
    'a promise of a union',
    `type Reply = { state: 'shipped' } | { state: 'packed'; until: string };\nexport function handler(event: { order: string }): Promise<Reply> {\n  return Promise.resolve({ state: event.order === '1' ? 'shipped' : 'packed', until: 'x' });\n}\n`,
  ],
  [
    'a generic that makes handlers',
    `const make = <E, R>(work: (event: E) => Promise<R>) => async (event: E, _context: object): Promise<R> => work(event);\nexport const handler = make(async (event: { order: string }) => ({ order: event.order }));\nexport type Answer = Awaited<ReturnType<typeof handler>>;\nexport const typed: Answer['order'] = '';\n`,
  ],
  [
    'nothing to return',
    'export const handler = async (event: { order: string }): Promise<void> => {\n  console.log(event.order);\n};\n',
  ],
];

/** What the compiler has against each text, in its own words; all are read in one program. */
function complaintsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const files = texts.map((text, index) => [`${index}.ts`, text] as const);
  const folder = throwaway(Object.fromEntries(files));
  const paths = files.map(([file]) => join(folder, file));
  const program = ts.createProgram(paths, OPTIONS);
  return paths.map((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

describe('patchJavaScript, of TypeScript', () => {
  test('compiles strictly as before', { timeout: 30_000 }, () => {
    const patched = TYPED.map(([, source]) => patchJavaScript({ source, file: 'index.ts' }));

    const complaints = complaintsOf([
      ...TYPED.map(([, source]) => source),
      ...patched.map((outcome) => (outcome.changed ? outcome.text : 'nothing')),
      `${TYPED[0]?.[1] ?? ''}const wrong: number = 'text';\nexport default wrong;\n`,
    ]);

    const names = [...TYPED, ...TYPED].map(([what]) => what);
    expect(names.map((name, index) => [name, ...(complaints[index] ?? ['missing'])])).toEqual(
      names.map((name) => [name]),
    );
    expect(complaints.at(-1)).toEqual([expect.stringContaining('not assignable')]);
  });
});
