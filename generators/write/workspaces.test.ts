import { describe, expect, test } from 'vitest';
import { DISC } from './disc.ts';
import { makeRepository } from './testing/repository.ts';
import { readWorkspaces, workspacePackages } from './workspaces.ts';

describe('readWorkspaces', () => {
  test.each([
    ['{ "workspaces": ["a/*", "b"] }', ['a/*', 'b']],
    ['{ "workspaces": { "packages": ["a/*"] } }', ['a/*']],
    ['{ "workspaces": [5, "b"] }', ['b']],
    ['{}', []],
    ['null', []],
    ['{', []],
  ])('reads %s as %j', async (text, patterns) => {
    const { root } = makeRepository({ 'package.json': text });

    expect(await readWorkspaces(root, DISC)).toEqual(patterns);
  });
});

describe('workspacePackages', () => {
  test('finds the packages of every pattern, and none that are installed', async () => {
    const { root } = makeRepository({
      'package.json': '{ "workspaces": ["packages/**", "tool"] }',
      'packages/deep/er/package.json': '{ "name": "deeper" }',
      'packages/known/node_modules/x/package.json': '{ "name": "x" }',
      'tool/package.json': '{}',
      'other/package.json': '{ "name": "other" }',
    });

    expect(await workspacePackages(root, DISC)).toEqual([
      { directory: 'packages/deep/er', name: 'deeper' },
      { directory: 'packages/known', name: '@warmline/known' },
      { directory: 'tool', name: '' },
    ]);
  });
});
