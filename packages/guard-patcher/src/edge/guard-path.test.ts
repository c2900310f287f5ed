import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { throwaway } from '../testing/throwaway.fixture.ts';
import { applyGuard } from './apply-guard.ts';
import { planGuard } from './plan-guard.ts';

const HANDLER = 'exports.handler = async (event) => {\n  return event.Details.Parameters;\n};\n';

const PYTHON = 'def lambda_handler(event, context):\n    return event["Details"]\n';

async function planned(files: Readonly<Record<string, string>>, handler?: string) {
  const path = throwaway(files);
  const { changes, issues } = await planGuard({ path, ...(handler !== undefined && { handler }) });
  return { files: changes.map(({ file }) => file), issues: issues.map(({ code, file }) => `${code} ${file}`.trim()) };
}

describe('planGuard, of a folder', () => {
  test.each<[what: string, files: Readonly<Record<string, string>>, found: string, handler?: string]>([
    [
      'the only file at the top that has a handler',
      { 'index.js': HANDLER, 'utils.js': 'exports.a = 1;\n' },
      'index.js',
    ],
    ['a handler in Python', { 'lambda_function.py': PYTHON, 'helper.py': 'X = 1\n' }, 'lambda_function.py'],
    ['the one that is named', { 'a.js': HANDLER, 'b.js': HANDLER }, 'b.js', 'b.handler'],
    ['what was compiled beside its source', { 'a.js': HANDLER, 'a.ts': HANDLER }, 'a.js', 'a.handler'],
    ['one further down', { 'src/app.js': HANDLER }, 'src/app.js', 'src/app.handler'],
    ['one in a package of Python', { 'shop/app.py': PYTHON }, 'shop/app.py', 'shop.app.lambda_handler'],
    ['a package of Python', { 'shop/__init__.py': PYTHON }, 'shop/__init__.py', 'shop.lambda_handler'],
    [
      'the one of two languages that has the export',
      { 'app.js': HANDLER, 'app.py': PYTHON },
      'app.py',
      'app.lambda_handler',
    ],
    [
      'one in a layer of Node.js',
      { 'nodejs/index.mjs': 'export const handler = async () => ({});\n' },
      'nodejs/index.mjs',
    ],
    ['one beside its test', { 'index.js': HANDLER, 'index.test.js': HANDLER, 'tests/index.js': HANDLER }, 'index.js'],
    ['one beside what others wrote', { 'index.js': HANDLER, 'node_modules/x/index.js': HANDLER }, 'index.js'],
  ])('finds %s', async (_, files, found, handler) => {
    expect(await planned(files, handler)).toEqual({ files: [found], issues: [] });
  });

  test.each<[what: string, files: Readonly<Record<string, string>>, issue: string, handler?: string]>([
    ['two handlers', { 'a.js': HANDLER, 'b.js': HANDLER }, 'handler-ambiguous'],
    [
      'helpers alone',
      { 'db.js': 'module.exports = async (a) => {\n  return a;\n};\n', 'src/index.js': HANDLER },
      'handler-not-found',
    ],
    ['no handler', { 'a.js': 'exports.a = 1;\n' }, 'handler-not-found'],
    ['nothing', {}, 'handler-not-found'],
    ['no file of that name', { 'a.js': HANDLER }, 'handler-not-found', 'b.handler'],
    [
      'two languages that both have the export',
      { 'app.js': HANDLER, 'app.py': PYTHON.replace('lambda_handler', 'handler') },
      'handler-ambiguous',
      'app.handler',
    ],
    ['Java', { 'lib/function.jar': 'PK', 'META-INF/MANIFEST.MF': '' }, 'language-unknown'],
    [
      'a handler that is guarded',
      { 'index.js': `require('lambda-warmer');\n${HANDLER}` },
      'guarded-otherwise index.js',
    ],
  ])('refuses %s', async (_, files, issue, handler) => {
    expect(await planned(files, handler)).toEqual({ files: [], issues: [issue] });
  });

  test.each([
    ['fn/index.js', HANDLER, '--handler fn/index.handler.'],
    ['fn/app.py', PYTHON, '--handler fn/app.lambda_handler.'],
    ['notes.txt', '', '--handler src/index.handler.'],
  ])('says how to name the handler in %s', async (file, source, hint) => {
    const { issues } = await planGuard({ path: throwaway({ [file]: source }) });

    expect(issues.map((issue) => issue.hint)).toEqual([expect.stringContaining(hint)]);
  });

  test('warns where another file of it speaks of scheduled events', async () => {
    const files = { 'index.js': HANDLER, 'utils.js': 'exports.is = (event) => event.source === "aws.events";\n' };

    expect(await planned(files)).toEqual({ files: ['index.js'], issues: ['scheduled-events-elsewhere utils.js'] });
  });
});

describe('planGuard', () => {
  test.each([
    ['nothing', 'none.js', undefined, 'There is nothing at'],
    ['a name that is none', 'index.js', '../index.handler', 'give file.name'],
    ['a name of another file', 'index.js', 'app.handler', 'The handler is in "app"'],
  ])('says what is wrong with %s', async (_, file, handler, message) => {
    const path = join(throwaway({ 'index.js': HANDLER }), file);

    await expect(planGuard({ path, ...(handler !== undefined && { handler }) })).rejects.toThrow(message);
  });

  test('takes the name of a handler in a package of Python for a file of it', async () => {
    const path = join(throwaway({ 'shop/app.py': PYTHON }), 'shop/app.py');

    expect((await planGuard({ path, handler: 'shop.app.lambda_handler' })).changes).toHaveLength(1);
  });

  test('refuses bytes that are no UTF-8', async () => {
    const path = join(throwaway({}), 'index.js');
    writeFileSync(path, Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]));

    expect(await planGuard({ path })).toMatchObject({
      changes: [],
      issues: [{ code: 'unreadable', severity: 'error' }],
    });
  });
});

describe('applyGuard', () => {
  test('changes a file and takes it back, its permissions kept and nothing left beside it', async () => {
    const folder = throwaway({ 'index.js': HANDLER });
    const path = join(folder, 'index.js');
    chmodSync(path, 0o750);

    await applyGuard(await planGuard({ path }));
    const guarded = readFileSync(path, 'utf8');
    await applyGuard(await planGuard({ path, undo: true }));

    expect(guarded).toContain('BEGIN warm guard');
    expect(readFileSync(path, 'utf8')).toBe(HANDLER);
    expect(statSync(path).mode & 0o777).toBe(0o750);
    expect(readdirSync(folder)).toEqual(['index.js']);
  });

  test('takes the guard out of every file of a folder', async () => {
    const path = throwaway({ 'a.js': HANDLER, 'src/b.py': PYTHON, 'c.js': HANDLER });
    await applyGuard(await planGuard({ path, handler: 'a.handler' }));
    await applyGuard(await planGuard({ path, handler: 'src/b.lambda_handler' }));

    const plan = await planGuard({ path, undo: true });
    await applyGuard(plan);

    expect(plan.changes.map(({ file }) => file)).toEqual(['a.js', 'src/b.py']);
    expect(readFileSync(join(path, 'src/b.py'), 'utf8')).toBe(PYTHON);
    expect(await planGuard({ path, undo: true })).toMatchObject({ changes: [], issues: [{ code: 'not-guarded' }] });
  });

  test('follows a link, which stays one', async () => {
    const folder = throwaway({ 'real/index.js': HANDLER });
    const path = join(folder, 'index.js');
    symlinkSync('real/index.js', path);

    await applyGuard(await planGuard({ path }));

    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/index.js'), 'utf8')).toContain('BEGIN warm guard');
  });

  test('follows a link to a folder, and none within it', async () => {
    const folder = throwaway({ 'real/index.js': HANDLER, 'elsewhere/app.js': HANDLER });
    symlinkSync('real', join(folder, 'link'));
    symlinkSync('../elsewhere/app.js', join(folder, 'real/app.js'));

    await applyGuard(await planGuard({ path: join(folder, 'link') }));

    expect(readFileSync(join(folder, 'real/index.js'), 'utf8')).toContain('BEGIN warm guard');
    expect(readFileSync(join(folder, 'elsewhere/app.js'), 'utf8')).toBe(HANDLER);
  });

  test('leaves a read-only file as it is', async () => {
    const path = join(throwaway({ 'index.js': HANDLER }), 'index.js');
    chmodSync(path, 0o444);

    await expect(applyGuard(await planGuard({ path }))).rejects.toThrow('is read-only');
    expect(readFileSync(path, 'utf8')).toBe(HANDLER);
  });

  test('leaves a file as it is that was changed meanwhile', async () => {
    const path = join(throwaway({ 'index.js': HANDLER }), 'index.js');
    const plan = await planGuard({ path });
    writeFileSync(path, `// new\n${HANDLER}`);

    await expect(applyGuard(plan)).rejects.toThrow('was changed meanwhile');
    expect(readFileSync(path, 'utf8')).toBe(`// new\n${HANDLER}`);
  });
});
