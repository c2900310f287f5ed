import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JournalError } from '../errors.ts';
import { digestOf } from './digest.ts';
import type { Journal } from './journal.ts';
import { recover } from './recover.ts';
import { DEAD_PID, fakePorts } from './testing/fake-ports.ts';
import { leftInWorkshop, makeRepository, treeOf } from './testing/repository.ts';

const STAGE = `.warmline/staged-sync-${DEAD_PID}-t1`;

/** A journal of two files: one that replaces `old.txt`, one that is new. */
const JOURNAL: Journal = {
  version: 1,
  command: 'sync order-status',
  directories: ['apps', 'apps/a'],
  moves: [
    { from: `${STAGE}/0`, to: 'old.txt', before: digestOf('old'), after: digestOf('new'), backup: `${STAGE}/0.before` },
    { from: `${STAGE}/1`, to: 'apps/a/made.txt', before: null, after: digestOf('made'), backup: null },
  ],
};

/** The repository as a process left it that was killed before any move. */
function stopped(files: Readonly<Record<string, string>>): string {
  const { root } = makeRepository({
    '.warmline/journal.json': JSON.stringify(JOURNAL),
    [`${STAGE}/0.before`]: 'old',
    ...files,
  });
  return root;
}

describe('recover', () => {
  test('does nothing, and makes nothing, where no command has ever run', async () => {
    const { root } = makeRepository();

    expect(await recover(root, fakePorts())).toEqual({ did: 'nothing' });
    expect(existsSync(join(root, '.warmline'))).toBe(false);
  });

  test('undoes a command that had not moved anything yet', async () => {
    const root = stopped({ 'old.txt': 'old', [`${STAGE}/0`]: 'new', [`${STAGE}/1`]: 'made', 'apps/a/b/x': '' });

    expect(await recover(root, fakePorts())).toEqual({ did: 'undone', command: 'sync order-status', left: [] });
    expect(treeOf(root)).toMatchObject({ 'old.txt': 'old', 'apps/a/b/x': '' });
    expect(treeOf(root)).not.toHaveProperty('apps/a/made.txt');
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('finishes a command that had moved something', async () => {
    const root = stopped({ 'old.txt': 'new', [`${STAGE}/1`]: 'made' });

    expect(await recover(root, fakePorts())).toEqual({ did: 'finished', command: 'sync order-status', left: [] });
    expect(treeOf(root)).toMatchObject({ 'old.txt': 'new', 'apps/a/made.txt': 'made' });
  });

  test('leaves what somebody changed since, and names it', async () => {
    const root = stopped({ 'old.txt': 'new', [`${STAGE}/1`]: 'made', 'apps/a/made.txt': 'mine' });

    expect(await recover(root, fakePorts())).toMatchObject({ did: 'finished', left: ['apps/a/made.txt'] });
    expect(treeOf(root)).toMatchObject({ 'apps/a/made.txt': 'mine' });
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('goes on taking back, where a command was stopped in that', async () => {
    const { root } = makeRepository({
      '.warmline/journal-back.json': JSON.stringify(JOURNAL),
      [`${STAGE}/0.before`]: 'old',
      [`${STAGE}/1`]: 'made',
      'old.txt': 'new',
      'apps/a/.keep': '',
    });

    expect(await recover(root, fakePorts())).toMatchObject({ did: 'undone', left: [] });
    expect(treeOf(root)).toMatchObject({ 'old.txt': 'old', 'apps/a/.keep': '' });
  });

  test('leaves what somebody changed since when it takes back', async () => {
    const { root } = makeRepository({
      '.warmline/journal-back.json': JSON.stringify(JOURNAL),
      [`${STAGE}/0.before`]: 'old',
      'old.txt': 'mine',
      'apps/a/made.txt': 'mine too',
    });

    expect(await recover(root, fakePorts())).toMatchObject({ did: 'undone', left: ['apps/a/made.txt', 'old.txt'] });
    expect(treeOf(root)).toMatchObject({ 'old.txt': 'mine', 'apps/a/made.txt': 'mine too' });
  });

  test('clears away what stopped commands have prepared, and leaves what running ones do', async () => {
    const { root } = makeRepository({
      [`${STAGE}/0`]: '',
      '.warmline/staged-a-123-t1/x': '',
      [`.warmline/lock-${DEAD_PID}-t2/owner.json`]: '{}',
      '.warmline/journal.json.draft': '{',
      '.warmline/cache/of-another-tool': '',
    });

    const recovered = await recover(root, fakePorts());

    expect(recovered).toEqual({
      did: 'tidied',
      removed: ['journal.json.draft', `lock-${DEAD_PID}-t2`, `staged-sync-${DEAD_PID}-t1`],
    });
    expect(leftInWorkshop(root)).toEqual(['cache', 'staged-a-123-t1']);
  });

  test.each(['', '{', '5', 'null', '{}', '{ "version": 2, "moves": [], "directories": [] }'])(
    'says what to do with a journal that reads %j',
    async (text) => {
      const { root } = makeRepository({ '.warmline/journal.json': text });

      const recovering = recover(root, fakePorts());

      await expect(recovering).rejects.toThrow(JournalError);
      await expect(recovering).rejects.toThrow('.warmline/journal.json');
      expect(leftInWorkshop(root)).toEqual(['journal.json']);
    },
  );
});
