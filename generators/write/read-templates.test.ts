import { describe, expect, test } from 'vitest';
import { readTemplates } from './read-templates.ts';
import { makeRepository, writeAll } from './testing/repository.ts';

describe('readTemplates', () => {
  test('reads every file below the folder, in one order and with one kind of line end', async () => {
    const { root } = makeRepository();
    writeAll(root, { 't/b/c.ts.hbs': 'x\r\ny\r\n', 't/.hidden': 'h', 't/a.md': 'ä' });

    expect(await readTemplates(`${root}/t`)).toEqual([
      { path: '.hidden', text: 'h' },
      { path: 'a.md', text: 'ä' },
      { path: 'b/c.ts.hbs', text: 'x\ny\n' },
    ]);
  });

  test('reads the templates of this package by default', async () => {
    const paths = (await readTemplates()).map(({ path }) => path);

    expect(paths).toContain('standard-flow/flow/flow.ts.hbs');
  });
});
