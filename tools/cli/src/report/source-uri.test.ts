import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { throwawayFolder } from '../testing/throwaway.ts';
import { sourceUris } from './source-uri.ts';

describe('sourceUris', () => {
  test.each([
    ['a file', 'a.json', 'flows/a.json'],
    ['a file above, in the repository', '../b.json', 'b.json'],
    [
      'a name with characters that addresses do not have',
      'new & old/ä#1 %.json',
      'flows/new%20%26%20old/%C3%A4%231%20%25.json',
    ],
    ['a name that begins like the folder above', '..a.json', 'flows/..a.json'],
  ])('names %s from the root of the repository', (_, file, uri) => {
    const root = throwawayFolder({ 'flows/a.json': '' });
    mkdirSync(join(root, '.git'));

    expect(sourceUris(join(root, 'flows'))(file)).toBe(uri);
  });

  test('names a file outside of the repository absolutely', () => {
    const root = throwawayFolder();
    mkdirSync(join(root, '.git'));

    expect(sourceUris(root)('../x.json')).toBe(pathToFileURL(join(root, '../x.json')).href);
  });

  test('takes the folder for the root where there is no repository', () => {
    expect(sourceUris(throwawayFolder())('a/b.json')).toBe('a/b.json');
  });
});
