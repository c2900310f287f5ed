import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { throwawayFolder } from '../testing/throwaway.ts';
import { findFlowFiles } from './find-flow-files.ts';

const shownIn = (given: readonly string[], cwd: string): string[] =>
  findFlowFiles(given, cwd).map(({ shown }) => shown);

describe('findFlowFiles', () => {
  test('finds the JSON files of a folder and of those below, by name', () => {
    const cwd = throwawayFolder({ 'flows/b.json': '', 'flows/a/z.json': '', 'flows/a.txt': '', 'other.json': '' });

    const found = findFlowFiles(['flows'], cwd);

    expect(found).toEqual([
      { path: join(cwd, 'flows/a/z.json'), shown: 'flows/a/z.json', named: false },
      { path: join(cwd, 'flows/b.json'), shown: 'flows/b.json', named: false },
    ]);
  });

  test('passes over packages, hidden folders and what the CDK wrote', () => {
    const cwd = throwawayFolder({
      'node_modules/x/a.json': '',
      '.git/b.json': '',
      'infra/cdk.out/c.json': '',
      'd.json': '',
    });

    expect(shownIn(['.'], cwd)).toEqual(['d.json']);
  });

  test('takes a file that is named as it is, also from a folder that a search passes over, or of another ending', () => {
    const cwd = throwawayFolder({ 'node_modules/a.json': '', 'flow.txt': '' });

    const found = findFlowFiles(['node_modules/a.json', 'flow.txt'], cwd);

    expect(found.map(({ shown, named }) => [shown, named])).toEqual([
      ['node_modules/a.json', true],
      ['flow.txt', true],
    ]);
  });

  test('finds each file once, and named where it is named', () => {
    const cwd = throwawayFolder({ 'flows/a.json': '', 'flows/b.json': '' });

    const found = findFlowFiles(['flows', './flows/b.json', 'flows/'], cwd);

    expect(found.map(({ shown, named }) => [shown, named])).toEqual([
      ['flows/a.json', false],
      ['./flows/b.json', true],
    ]);
  });

  test('follows links to files, and no link to a folder, so that it never runs in a circle', () => {
    const cwd = throwawayFolder({ 'flows/a.json': '', 'real.txt': '' });
    symlinkSync(join(cwd, 'real.txt'), join(cwd, 'flows/linked.json'));
    symlinkSync(cwd, join(cwd, 'flows/round.json'));
    symlinkSync(join(cwd, 'gone'), join(cwd, 'flows/broken.json'));

    expect(shownIn(['.'], cwd)).toEqual(['flows/a.json', 'flows/linked.json']);
  });

  test('names everything that is not there', () => {
    const cwd = throwawayFolder({ 'a.json': '' });

    const find = (): unknown => findFlowFiles(['a.json', 'none', 'a.json/x'], cwd);

    expect(find).toThrow(UsageError);
    expect(find).toThrow(
      'Cannot read none: there is no such file or folder.\nCannot read a.json/x: a part of the path is no folder.',
    );
  });
});
