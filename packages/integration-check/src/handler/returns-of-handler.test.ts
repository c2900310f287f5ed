import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, returns } from '../artefacts.fixture.ts';
import { HandlerTypeError, type HandlerTypeProblem } from '../errors.ts';
import { returnsOfHandler } from './returns-of-handler.ts';

const STRICT = {
  compilerOptions: {
    strict: true,
    target: 'es2023',
    lib: ['es2023'],
    types: [],
    module: 'nodenext',
    allowImportingTsExtensions: true,
  },
};

const FILES: Readonly<Record<string, string>> = {
  'tsconfig.json': JSON.stringify(STRICT),
  'package.json': '{ "type": "module" }',
  'guard.ts': `
    export function withGuard<Handler extends (...args: never[]) => unknown>(handler: Handler): Handler { return handler; }`,
  'answer.ts': `export interface Answer { readonly state: string; readonly days: number }`,
  'plain.ts': `export async function handler(event: { id: string }) { return { state: event.id }; }`,
  'arrow.ts': `export const handler = async () => ({ state: 'packed' });`,
  'annotated.ts': `
    import type { Answer } from './answer.ts';
    export const handler = async (): Promise<Answer> => ({ state: 'packed', days: 3 });`,
  'guarded.ts': `
    import { withGuard } from './guard.ts';
    export const handler = withGuard(async (event: { id: string }) => ({ state: event.id }));`,
  'inferred-union.ts': `
    export const handler = async (known: boolean) => (known ? { found: 'true', name: 'Ada' } : { found: 'false' });`,
  'returning.ts': `
    export const handler = async (known: boolean) => {
      if (known) return { found: 'true', name: 'Ada' } as const;
      return { found: 'false' } as const;
    };`,
  'nothing.ts': `export const handler = async (): Promise<void> => {};`,
  'synchronous.ts': `export const handler = () => ({ state: 'packed' });`,
  'sometimes.ts': `
    declare const answer: void | Promise<{ state: string }>;
    export const handler = () => answer;`,
  'overloaded.ts': `
    export function handler(event: 'a'): Promise<{ state: string }>;
    export function handler(event: 'b'): Promise<{ name: string }>;
    export function handler(): Promise<unknown> { throw new Error(); }`,
  'made.ts': `
    const createHandler = (state: string) => async () => ({ state });
    export const handler = createHandler('packed');`,
  're-exported.ts': `export { handler } from './plain.ts';`,
  'renamed.ts': `export { handler as lookUp } from './plain.ts';`,
  'everything.ts': `export * from './plain.ts';`,
  'untyped.ts': `
    import { wrap } from 'a-library-without-types';
    export const handler = wrap(async () => ({ state: 'packed' }));`,
  'wrong.ts': `export const handler = async () => ({ state: 'packed' }); const n: number = 'no number';`,
  'no-export.ts': `const handler = async () => ({}); export const lookUp = handler, cancel = handler;`,
  'no-module.ts': `const handler = async () => ({});`,
  'type-only.ts': `export type handler = () => { state: string };`,
  'dangling.ts': `export { handler } from './nowhere.ts';`,
  'constant.ts': `export const handler = { state: 'packed' };`,
  'broken.ts': `export const handler = async () => ({\n  state: 'packed',,\n});`,
  'handler.py': `def handler(event, context): return {}`,
  'javascript.js': `/** @returns {Promise<{ state: string }>} */ export const handler = async () => JSON.parse('{}');`,
  'inferred.mjs': `export const handler = async () => ({ state: 'packed', days: 3 });`,
  'common/handler.cjs': `exports.handler = async () => ({ state: 'packed' });`,
  'common/assigned.cjs': `module.exports = { handler: async () => ({ state: 'packed' }) };`,
  'common/typescript.cts': `const handler = async () => ({ state: 'packed' }); export = { handler };`,
  'lenient/tsconfig.json': JSON.stringify({ compilerOptions: { ...STRICT.compilerOptions, strict: false } }),
  'lenient/handler.ts': `export const handler = async (): Promise<{ state: string | null }> => ({ state: null });`,
  'lenient/below/handler.ts': `export { handler } from '../handler.ts';`,
  'extending/tsconfig.json': JSON.stringify({ extends: '../tsconfig.json', include: ['nothing-that-exists'] }),
  'extending/handler.ts': `export const handler = async (): Promise<{ state: string | null }> => ({ state: null });`,
  'newer/tsconfig.json': JSON.stringify({ compilerOptions: { ...STRICT.compilerOptions, anOptionOfTheFuture: true } }),
  'newer/handler.ts': `export const handler = async () => ({ state: 'packed' });`,
  'orphaned/tsconfig.json': JSON.stringify({ extends: './nowhere.json' }),
  'orphaned/handler.ts': `export const handler = async () => ({ state: 'packed' });`,
  'garbled/tsconfig.json': '{ "compilerOptions": { "strict": tru } }',
  'garbled/handler.ts': `export const handler = async () => ({ state: 'packed' });`,
};

const TEXT = field();
const NUMBER = field('other', 'number');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'integration-check-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('returnsOfHandler', () => {
  it.each([
    ['an async function', 'plain.ts', returns({ state: TEXT })],
    ['an arrow without parameters', 'arrow.ts', returns({ state: TEXT })],
    ['an annotated type of another module', 'annotated.ts', returns({ state: TEXT, days: NUMBER })],
    ['a handler in a guard of the same type', 'guarded.ts', returns({ state: TEXT })],
    [
      'a choice between two answers',
      'inferred-union.ts',
      returns({ found: TEXT, name: field('text', 'string | undefined') }),
    ],
    [
      'two return statements',
      'returning.ts',
      returns({ found: field('text', '"true" | "false"'), name: field('text', '"Ada" | undefined') }),
    ],
    ['a function that answers nothing', 'nothing.ts', returns({})],
    ['a function that is not async', 'synchronous.ts', returns({ state: TEXT })],
    ['a function that answers now or later', 'sometimes.ts', returns({ state: TEXT })],
    ['every overload', 'overloaded.ts', returns({ state: TEXT, name: TEXT })],
    ['a handler that another function makes', 'made.ts', returns({ state: TEXT })],
    ['a handler of another module', 're-exported.ts', returns({ state: TEXT })],
    ['a handler among everything of another module', 'everything.ts', returns({ state: TEXT })],
    ['a handler made by a library without types', 'untyped.ts', returns({}, { open: true })],
    ['a module with type errors, which the type check reports', 'wrong.ts', returns({ state: TEXT })],
    ['JavaScript with a comment for its type', 'javascript.js', returns({ state: TEXT })],
    ['JavaScript', 'inferred.mjs', returns({ state: TEXT, days: NUMBER })],
    ['CommonJS', 'common/handler.cjs', returns({ state: TEXT })],
    ['CommonJS that assigns all its exports at once', 'common/assigned.cjs', returns({ state: TEXT })],
    ['CommonJS in TypeScript', 'common/typescript.cts', returns({ state: TEXT })],
    ['a module as its own tsconfig.json wants it', 'lenient/handler.ts', returns({ state: TEXT })],
    [
      'a module whose tsconfig.json extends another',
      'extending/handler.ts',
      returns({ state: field('other', 'string | null') }),
    ],
    ['a module whose tsconfig.json knows more than this compiler', 'newer/handler.ts', returns({ state: TEXT })],
  ])('reads %s', (_, file, expected) => {
    expect(returnsOfHandler(join(folder, file))).toEqual(expected);
  });

  it('looks for the tsconfig.json above the working directory too', () => {
    const before = process.cwd();
    process.chdir(join(folder, 'lenient', 'below'));
    try {
      expect(returnsOfHandler('handler.ts')).toEqual(returns({ state: TEXT }));
    } finally {
      process.chdir(before);
    }
  });

  it('is strict where there is no tsconfig.json', () => {
    const bare = mkdtempSync(join(tmpdir(), 'integration-check-'));
    const file = join(bare, 'handler.ts');
    writeFileSync(file, FILES['extending/handler.ts'] ?? '');

    const answer = returnsOfHandler(file);
    rmSync(bare, { recursive: true });

    expect(answer).toEqual(returns({ state: field('other', 'string | null') }));
  });

  it('takes another export by its name', () => {
    expect(returnsOfHandler(join(folder, 'renamed.ts'), 'lookUp')).toEqual(returns({ state: TEXT }));
  });

  it.each<[string, string, HandlerTypeProblem, readonly string[]]>([
    ['a file that is not there', 'nowhere.ts', 'file-missing', ['nowhere.ts']],
    ['a folder', 'common', 'file-missing', ['common']],
    ['a file in another language', 'handler.py', 'file-unsupported', ['handler.py', '.mjs']],
    ['a file that cannot be parsed', 'broken.ts', 'syntax', ['broken.ts:2:19']],
    ['a module without the export', 'no-export.ts', 'export-missing', ['"handler"', '"lookUp", "cancel"']],
    ['a file that is no module', 'no-module.ts', 'export-missing', ['"handler"']],
    ['a type under the name', 'type-only.ts', 'export-missing', ['"handler"']],
    ['a handler that comes from nowhere', 'dangling.ts', 'export-missing', ['from another module']],
    ['an export that cannot be called', 'constant.ts', 'not-a-function', ['{ state: string; }']],
    [
      'a tsconfig.json that extends nothing',
      'orphaned/handler.ts',
      'config',
      ['orphaned/tsconfig.json', 'nowhere.json'],
    ],
    ['a tsconfig.json that cannot be parsed', 'garbled/handler.ts', 'config', ['garbled/tsconfig.json']],
  ])('refuses %s', (_, name, problem, parts) => {
    const file = join(folder, name);

    const error = refusal(() => returnsOfHandler(file));

    expect(error).toMatchObject({ problem, file });
    for (const part of parts) expect(error.message).toContain(part);
  });
});

function refusal(act: () => unknown): HandlerTypeError {
  try {
    act();
  } catch (error) {
    if (error instanceof HandlerTypeError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
