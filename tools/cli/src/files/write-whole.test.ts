import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { throwawayFolder } from '../testing/throwaway.ts';
import { writeWhole } from './write-whole.ts';

describe('writeWhole', () => {
  test('writes a new file with the folders it lies in, and leaves nothing beside', () => {
    const cwd = throwawayFolder();

    writeWhole({ path: join(cwd, 'a/b/c.json'), shown: 'c.json' }, 'ä');

    expect(readFileSync(join(cwd, 'a/b/c.json'), 'utf8')).toBe('ä');
    expect(readdirSync(join(cwd, 'a/b'))).toEqual(['c.json']);
  });

  test('takes the place of a file, also of one that a link leads to', () => {
    const cwd = throwawayFolder({ 'deep/a.json': 'old' });
    symlinkSync('deep/a.json', join(cwd, 'link.json'));

    writeWhole({ path: join(cwd, 'link.json'), shown: 'link.json' }, 'new');

    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'deep/a.json'), 'utf8')).toBe('new');
  });

  test('writes into a pipe, which stays', () => {
    const pipe = join(throwawayFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const end = openSync(pipe, constants.O_RDWR);
    onTestFinished(() => closeSync(end));
    const read = Buffer.alloc(3);

    writeWhole({ path: pipe, shown: 'pipe' }, 'new');

    readSync(end, read);
    expect(read.toString()).toBe('new');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('says why it cannot write, and leaves nothing beside', () => {
    const cwd = throwawayFolder({ 'file.txt': '' });
    mkdirSync(join(cwd, 'folder'));

    const write = (shown: string) => () => writeWhole({ path: join(cwd, shown), shown }, '');

    expect(write('folder')).toThrow(UsageError);
    expect(write('folder')).toThrow(/^Cannot write folder: /);
    expect(write('file.txt/a.json')).toThrow(/^Cannot write file\.txt\/a\.json: a file is in the way\.$/);
    expect(readdirSync(cwd)).toEqual(['file.txt', 'folder']);
  });
});
