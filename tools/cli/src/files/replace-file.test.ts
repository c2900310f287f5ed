import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { throwawayFolder } from '../testing/throwaway.ts';
import { replaceFile } from './replace-file.ts';

describe('replaceFile', () => {
  test('puts the new text in the place of the old one, with its permissions, and leaves nothing beside', () => {
    const folder = throwawayFolder({ 'a.json': 'old' });
    const path = join(folder, 'a.json');
    chmodSync(path, 0o640);

    replaceFile({ path, shown: 'a.json', before: 'old', after: 'new' });

    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('writes where a link leads', () => {
    const folder = throwawayFolder({ 'real/a.json': 'old' });
    symlinkSync('real/a.json', join(folder, 'link.json'));

    replaceFile({ path: join(folder, 'link.json'), shown: 'link.json', before: 'old', after: 'new' });

    expect(readFileSync(join(folder, 'real/a.json'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['that was changed meanwhile', 'other', 'old'],
    ['that is no UTF-8', Buffer.from([0x22, 0xff, 0x22]), '"\uFFFD"'],
  ])('leaves a file %s', (_, content, before) => {
    const folder = throwawayFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, content);

    const replace = (): void => replaceFile({ path, shown: 'a.json', before, after: 'new' });

    expect(replace).toThrow(UsageError);
    expect(replace).toThrow('a.json is not UTF-8, or was changed since it was read. It is left as it is.');
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('says in a sentence why it cannot write', () => {
    const folder = throwawayFolder();
    mkdirSync(join(folder, 'a.json'));

    expect(() => replaceFile({ path: join(folder, 'a.json'), shown: 'a.json', before: '', after: '' })).toThrow(
      'Cannot write a.json: it is a folder.',
    );
  });
});
