import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, DISC, isCode } from './disc.ts';
import { makeRepository } from './testing/repository.ts';

describe('DISC', () => {
  test.each([
    ['package.json', 'file'],
    ['packages', 'directory'],
    ['link', 'other'],
    ['nothing', 'missing'],
    ['package.json/below', 'missing'],
  ])('says of %s that it is %s', async (path, kind) => {
    const { root } = makeRepository();
    symlinkSync(root, join(root, 'link'));

    expect(await DISC.kind(join(root, path))).toBe(kind);
  });

  test('says which file could not be written', async () => {
    const { root } = makeRepository();
    const path = join(root, 'packages');

    await expect(DISC.write(path, 'x')).rejects.toMatchObject({ code: 'EISDIR', path });
  });

  test('takes the place of a file, and of no folder that holds something', async () => {
    const { root } = makeRepository({ 'a/x': '', 'b/y': '' });

    await DISC.rename(join(root, 'a/x'), join(root, 'package.json'));

    expect(await DISC.read(join(root, 'package.json'))).toHaveLength(0);
    await expect(DISC.rename(join(root, 'a'), join(root, 'b'))).rejects.toMatchObject({ code: 'ENOTEMPTY' });
  });
});

describe('codeOf', () => {
  test.each([
    [Object.assign(new Error(), { code: 'EIO', syscall: 'read' }), 'EIO'],
    [Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' }), undefined],
    [new Error(), undefined],
    ['EIO', undefined],
    [null, undefined],
  ])('gives of %s the code %s', (error, code) => {
    expect(codeOf(error)).toBe(code);
    expect(isCode(error, 'EIO')).toBe(code === 'EIO');
  });
});
