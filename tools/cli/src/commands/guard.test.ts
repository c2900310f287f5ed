import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

const HANDLER = 'exports.handler = async (event) => {\n  return event.Details.Parameters;\n};\n';

function folderWith(source: string, file = 'index.js'): string {
  return throwawayFolder({ [file]: source });
}

describe('warmline guard', () => {
  test('shows the difference, writes it, and takes it back', async () => {
    const folder = folderWith(HANDLER);

    const guarded = await run(['guard', 'index.js'], folder);
    const text = readFileSync(join(folder, 'index.js'), 'utf8');
    const undone = await run(['guard', 'index.js', '--undo'], folder);

    expect(guarded).toMatchObject({ exitCode: 0, err: '' });
    expect(guarded.out).toContain('--- index.js\n+++ index.js\n@@ -1,3 +1,');
    expect(guarded.out).toContain('index.js: "handler" is guarded.');
    expect(text).toContain('BEGIN warm guard');
    expect(undone).toMatchObject({ exitCode: 0, out: expect.stringContaining('the guard is taken out') as string });
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toBe(HANDLER);
  });

  test('writes nothing with --dry-run', async () => {
    const folder = folderWith(HANDLER);

    const ran = await run(['guard', 'index.js', '--dry-run'], folder);

    expect(ran).toMatchObject({ exitCode: 0, out: expect.stringContaining('+  // BEGIN warm guard') as string });
    expect(ran.out).toContain('Nothing was written');
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toBe(HANDLER);
  });

  test('finds the handler of a folder, and says so as JSON', async () => {
    const folder = folderWith(
      'def lambda_handler(event, context):\n    return event["Details"]\n',
      'lambda_function.py',
    );

    const { exitCode, answer } = await runForJson(['guard', '.'], folder);

    expect(exitCode).toBe(0);
    expect(answer).toEqual({
      path: '.',
      kind: 'folder',
      written: true,
      changes: [
        {
          file: 'lambda_function.py',
          handler: { name: 'lambda_handler', line: 1 },
          patch: expect.stringContaining('+    # BEGIN warm guard') as string,
        },
      ],
      issues: [],
    });
  });

  test('exits with 2 for what is refused, with the reason and the line', async () => {
    const folder = folderWith(HANDLER.replace('return', 'if (event.source === "aws.events") await sweep();\n  return'));

    const ran = await run(['guard', 'index.js'], folder);

    expect(ran.exitCode).toBe(2);
    expect(ran.out).toMatch(/^error consumes-scheduled-events\n {2}index\.js:2\n {2}It works on scheduled events/);
  });

  test('is content with what is guarded already', async () => {
    const folder = folderWith(`require('lambda-warmer');\n${HANDLER}`);

    expect(await run(['guard', 'index.js'], folder)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^remark guarded-otherwise\n/) as string,
    });
  });

  test.each([
    [['none.js'], 'There is nothing at none.js.'],
    [['index.js', '--handler', 'a/../b.handler'], 'The handler is "a/../b.handler"; give file.name'],
  ])('cannot start with %j', async (args, message) => {
    const ran = await run(['guard', ...args], folderWith(HANDLER));

    expect(ran).toMatchObject({ exitCode: 1, out: '', err: expect.stringContaining(message) as string });
  });
});
