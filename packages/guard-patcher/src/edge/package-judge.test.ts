import type { Entry } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { packageJudge, plainName } from './package-judge.ts';

const MB = 1024 * 1024;

const entry = (filename: string, more: Partial<Entry> = {}): Entry =>
  ({ filename, encrypted: false, uncompressedSize: 1, ...more }) as Entry;

/** What is said of entries, one after the other, and of them together. */
function said(...entries: readonly Entry[]): readonly (string | undefined)[] {
  const judge = packageJudge();
  return [...entries.map((one) => judge.entry(one)?.message), judge.whole()?.message];
}

describe('packageJudge', () => {
  test.each(['../a.js', 'a/../b.js', 'a/..', '..\\a.js', 'a\\..\\b.js', '/a.js', '\\a.js', 'C:\\a.js', 'c:a.js'])(
    'refuses the entry %s, which leaves the folder',
    (name) => {
      expect(said(entry(name))).toEqual([
        `The entry "${name}" leaves the folder that the package is unzipped into.`,
        undefined,
      ]);
    },
  );

  test.each(['a.js', 'a..b/c..js', '...', 'a/b.js', './a.js'])('takes the entry %s', (name) => {
    expect(said(entry(name))).toEqual([undefined, undefined]);
  });

  test('refuses an entry that is in it twice, however it is written', () => {
    expect(said(entry('a.js'), entry('b.js'), entry('././a.js'))).toEqual([
      undefined,
      undefined,
      'The entry "././a.js" is in it twice.',
      undefined,
    ]);
  });

  test('refuses what is encrypted', () => {
    expect(said(entry('a.js', { encrypted: true }))).toEqual(['It is encrypted.', undefined]);
  });

  test.each([
    [250 * MB, undefined],
    [250 * MB + 1, 'It unzips to 251 MB; Lambda takes 250 MB at most.'],
  ])('says of %i bytes in two entries: %s', (bytes, message) => {
    const [one, other] = [entry('a', { uncompressedSize: bytes - 1 }), entry('b', { uncompressedSize: 1 })];

    expect(said(one, other)).toEqual([undefined, undefined, message]);
  });
});

describe('plainName', () => {
  test.each([
    ['./a.js', 'a.js'],
    ['././a/./b.js', 'a/./b.js'],
    ['.a.js', '.a.js'],
    ['a.js', 'a.js'],
  ])('of %s is %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
