import { chmodSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository, writeAll } from '../write/testing/repository.ts';
import { runWarmline } from './run-warmline.ts';

/** A repository whose command writes down where it runs and with what, and ends with an exit code. */
function repositoryWithCommand(exitCode: number): string {
  const { root } = makeRepository();
  const bin = 'node_modules/.bin/warmline';
  writeAll(root, { [bin]: `#!/bin/sh\nprintf '%s\\n' "$PWD" "\${PATH%%:*}" "$@" > seen.txt\nexit ${exitCode}\n` });
  chmodSync(join(root, bin), 0o755);
  return root;
}

describe('runWarmline', () => {
  test("runs the repository's own command, with its own programs first", async () => {
    const root = repositoryWithCommand(0);

    await runWarmline(root, ['new', 'a', '--greeting=It is "$HOME"']);

    const seen = await readFile(join(root, 'seen.txt'), 'utf8');
    expect(seen.split('\n')).toEqual([
      root,
      join(root, 'node_modules/.bin'),
      'new',
      'a',
      '--greeting=It is "$HOME"',
      '',
    ]);
  });

  test('fails with the exit code', async () => {
    await expect(runWarmline(repositoryWithCommand(2), ['new', 'a'])).rejects.toThrow('exit code 2');
  });

  test('says what to do when there is no such command', async () => {
    const { root } = makeRepository();

    await expect(runWarmline(root, ['new', 'a'])).rejects.toThrow('Run "npm ci"');
  });
});
