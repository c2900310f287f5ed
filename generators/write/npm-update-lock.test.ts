import { describe, expect, test, vi } from 'vitest';
import { LockFileError } from '../errors.ts';
import { npmUpdateLock } from './npm-update-lock.ts';
import { makeRepository } from './testing/repository.ts';

describe('npmUpdateLock', () => {
  test('says so when npm cannot be started', async () => {
    const { root } = makeRepository();
    vi.stubEnv('PATH', root);

    const updating = npmUpdateLock(root);

    await expect(updating).rejects.toThrow(LockFileError);
    await expect(updating).rejects.toThrow('Put npm in the PATH');
    vi.unstubAllEnvs();
  });
});
