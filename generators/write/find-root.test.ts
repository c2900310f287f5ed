import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NoRootError } from '../errors.ts';
import { findRoot } from './find-root.ts';
import { makeRepository } from './testing/repository.ts';

describe('findRoot', () => {
  test.each(['', 'packages/known', 'packages'])('finds the root from "%s"', async (folder) => {
    const { root } = makeRepository();

    expect(await findRoot(join(root, folder))).toBe(root);
  });

  test('finds the root above a package.json that is broken', async () => {
    const { root } = makeRepository({ 'packages/known/package.json': '{' });

    expect(await findRoot(join(root, 'packages/known'))).toBe(root);
  });

  test('says what a root is when there is none', async () => {
    await expect(findRoot(tmpdir())).rejects.toThrow(NoRootError);
  });
});
