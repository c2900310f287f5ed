import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BusyError } from '../errors.ts';
import { PORTS } from './ports.ts';
import { DEAD_PID, fakePorts, forEachOperation, killingDisc } from './testing/fake-ports.ts';
import { leftInWorkshop, makeRepository, writeAll } from './testing/repository.ts';
import { withWriterLock } from './writer-lock.ts';

const DEAD_LOCK = {
  '.warmline/lock/owner.json': JSON.stringify({
    id: 'dead',
    pid: DEAD_PID,
    command: 'new a',
    since: '2026-11-21T07:00:00Z',
  }),
};

/** Lets a dozen at it at once: how many were inside together at most, and how each of them ended. */
async function contend(root: string): Promise<{ readonly most: number; readonly ends: readonly unknown[] }> {
  let inside = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    most = Math.max(most, (inside += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
    return 'done';
  };
  const { token } = PORTS;
  const ends = await Promise.all(
    Array.from({ length: 12 }, (_, pid) =>
      withWriterLock(root, `new a${pid}`, fakePorts({ pid, token }), work).catch((error: unknown) => error),
    ),
  );
  return { most, ends };
}

describe('withWriterLock', () => {
  test('gives back what the work gave, and leaves no lock', async () => {
    const { root } = makeRepository();

    const result = await withWriterLock(root, 'new a', fakePorts(), () => Promise.resolve(leftInWorkshop(root)));

    expect(result).toEqual(['lock']);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('leaves no lock when the work fails', async () => {
    const { root } = makeRepository();

    const working = withWriterLock(root, 'new a', fakePorts(), () => Promise.reject(new RangeError('no')));

    await expect(working).rejects.toThrow(RangeError);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('lets one of many through at a time', async () => {
    const { root } = makeRepository();

    const { most, ends } = await contend(root);

    expect(most).toBe(1);
    expect(ends.filter((end) => end === 'done').length).toBeGreaterThan(0);
    expect(ends.filter((end) => end !== 'done' && !(end instanceof BusyError))).toEqual([]);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('takes the lock of a process that no longer runs', async () => {
    const { root } = makeRepository(DEAD_LOCK);

    expect(await withWriterLock(root, 'new a', fakePorts(), () => Promise.resolve('done'))).toBe('done');
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('lets one of many through at a time where a dead process has left its lock', async () => {
    const { root } = makeRepository(DEAD_LOCK);

    const { most, ends } = await contend(root);

    expect(most).toBe(1);
    expect(ends.filter((end) => end === 'done').length).toBeGreaterThan(0);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('lets one of many through at a time where one has died taking such a lock away', async () => {
    const { root } = makeRepository({
      ...DEAD_LOCK,
      '.warmline/lock-after-dead/owner.json': JSON.stringify({ id: 'dead2', pid: DEAD_PID, command: '', since: '' }),
    });

    const { most } = await contend(root);

    expect(most).toBe(1);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test.each(['during', 'after'] as const)(
    'can be taken after a process was killed %s any of its operations',
    async (when) => {
      await forEachOperation(20, async (at) => {
        const { root } = makeRepository(DEAD_LOCK);
        const { disc } = killingDisc(at, when);
        await withWriterLock(root, 'new a', fakePorts({ disc, pid: DEAD_PID }), () => Promise.resolve()).catch(
          () => undefined,
        );

        const working = withWriterLock(root, 'new b', fakePorts(), () => Promise.resolve('done'));

        expect(await working, `operation ${at}`).toBe('done');
      });
    },
  );

  test.each([
    ['without an owner', {}],
    ['whose owner cannot be read', { '.warmline/lock/owner.json': '{' }],
  ])('takes a lock %s', async (_what, files) => {
    const { root } = makeRepository(files);
    mkdirSync(join(root, '.warmline/lock/more'), { recursive: true });

    expect(await withWriterLock(root, 'new a', fakePorts(), () => Promise.resolve('done'))).toBe('done');
  });

  test('keeps its folder out of git, whatever a stopped process wrote there', async () => {
    const { root } = makeRepository({ '.warmline/.gitignore': '' });

    await withWriterLock(root, 'new a', fakePorts(), () => Promise.resolve());

    const { disc } = fakePorts();
    expect(new TextDecoder().decode(await disc.read(join(root, '.warmline/.gitignore')))).toBe('*\n');
  });

  test('tells who writes and what to do when it is nobody', async () => {
    const { root } = makeRepository();
    writeAll(root, {
      '.warmline/lock/owner.json': JSON.stringify({ pid: 7, command: 'sync', since: '2026-11-21T07:00:00Z' }),
    });

    const working = withWriterLock(root, 'new a', fakePorts(), () => Promise.resolve());

    await expect(working).rejects.toThrow(
      'Another command is writing here: "sync", process 7, since 2026-11-21T07:00:00Z. Wait until it has ended, then run this ' +
        'again. If process 7 is not a warmline command, delete .warmline/lock and run this again.',
    );
  });
});
