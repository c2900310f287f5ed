import { describe, expect, test } from 'vitest';
import { UnfinishedError, WriteFailedError } from '../errors.ts';
import { explainFailure, foreign } from './explain-failure.ts';

function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, syscall: 'write', path: '/shop/.warmline/x' });
}

describe('explainFailure', () => {
  test('says what failed, where, why, what is in the tree, and what to do', () => {
    const explained = explainFailure(refusal('ENOSPC'), 'new order-status', '/shop', 'unchanged');

    expect(explained).toBeInstanceOf(WriteFailedError);
    expect(explained).toMatchObject({
      code: 'ENOSPC',
      state: 'unchanged',
      message:
        '"new order-status" failed: no space is left on the disc (ENOSPC at .warmline/x). Nothing was changed. Free some space and run it again.',
    });
  });

  test('names the place that something could not be moved to', () => {
    const error = Object.assign(refusal('EACCES'), { dest: '/shop/package-lock.json' });

    expect(explainFailure(error, 'new a', '/shop', 'unchanged')).toMatchObject({
      message: expect.stringContaining('(EACCES at package-lock.json)') as string,
    });
  });

  test.each([
    ['EACCES', 'permission is missing'],
    ['EROFS', 'the disc can only be read'],
    ['EXDEV', 'apps/ and .warmline/ lie on different discs'],
    ['EIO', 'the operating system refused'],
  ])('explains %s: %s', (code, reason) => {
    expect(explainFailure(refusal(code), 'sync', '/shop', 'unchanged')).toMatchObject({
      message: expect.stringContaining(reason) as string,
    });
  });

  test('says that the next command settles what stopped half-way', () => {
    const explained = explainFailure(new UnfinishedError({ cause: refusal('EIO') }), 'sync', '/shop', 'unchanged');

    expect(explained).toMatchObject({ state: 'unfinished', message: expect.stringContaining('half-way') as string });
  });

  test('leaves every other error as it is', async () => {
    const error = new RangeError('no');
    const wrapped: unknown = await foreign(() => Promise.reject(refusal('EIO'))).catch((thrown: unknown) => thrown);

    expect(explainFailure(error, 'sync', '/shop', 'unchanged')).toBe(error);
    expect(explainFailure(wrapped, 'sync', '/shop', 'unchanged')).not.toBeInstanceOf(WriteFailedError);
  });
});
