import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LockFileMissingError } from '../errors.ts';
import { lockFileOf } from './lock-file.ts';

const ENTRY = '/repo/apps/order-status/src/handler.ts';

function disc(...paths: readonly string[]): (path: string) => boolean {
  return (path) => paths.includes(path);
}

describe('lockFileOf', () => {
  it.each([
    ['at the root of the workspace', ['/repo/package-lock.json'], '/repo/package-lock.json'],
    [
      'nearest to the handler',
      ['/repo/package-lock.json', '/repo/apps/order-status/yarn.lock'],
      '/repo/apps/order-status/yarn.lock',
    ],
    ['beside the handler', ['/repo/apps/order-status/src/bun.lock'], '/repo/apps/order-status/src/bun.lock'],
    [
      "of another package manager, beside npm's",
      ['/repo/package-lock.json', '/repo/pnpm-lock.yaml'],
      '/repo/pnpm-lock.yaml',
    ],
  ])('finds the lock file %s', (_where, paths, found) => {
    expect(lockFileOf(ENTRY, disc(...paths))).toBe(found);
  });

  it('says from where it looked when there is none', () => {
    const find = () => lockFileOf(ENTRY, disc('/elsewhere/package-lock.json'));

    expect(find).toThrow(LockFileMissingError);
    expect(find).toThrow(ENTRY);
  });

  it("finds this repository's own on the disc, wherever the process was started", () => {
    expect(lockFileOf(import.meta.filename)).toBe(join(import.meta.dirname, '../../../../package-lock.json'));
  });
});
