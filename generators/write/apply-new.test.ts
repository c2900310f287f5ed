import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BusyError, ChangedMeanwhileError, LockFileError, WriteFailedError } from '../errors.ts';
import { applyNew } from './apply-new.ts';
import type { NewPlan } from './plan.ts';
import { planNew } from './plan-new.ts';
import { recover } from './recover.ts';
import { DEAD_PID, failingDisc, fakePorts, forEachOperation, killingDisc } from './testing/fake-ports.ts';
import { copyOf, leftInWorkshop, makeRepository, specOf, treeOf, writeAll } from './testing/repository.ts';
import { withWriterLock } from './writer-lock.ts';

interface Prepared {
  readonly root: string;
  readonly plan: NewPlan;
  readonly before: Readonly<Record<string, string>>;
}

async function prepared(files: Readonly<Record<string, string>> = {}): Promise<Prepared> {
  const { root, templates } = makeRepository(files);
  const planned = await planNew({ root, templates, spec: specOf() });
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
  return { root, plan: planned.plan, before: treeOf(root) };
}

/** A command, with what there is after it has run undisturbed, and how many times it changes the disc. */
async function measured(): Promise<Prepared & { readonly complete: object; readonly operations: number }> {
  const command = await prepared();
  const { disc, operations } = failingDisc(Infinity, 'EIO', 'once');
  const root = copyOf(command.root);
  await applyNew(root, command.plan, fakePorts({ disc }));
  return { ...command, complete: treeOf(root), operations: operations() };
}

/** Dozens of repositories each: seconds, where the machine has other work as well. */
const SLOW = { timeout: 60_000 };

describe('applyNew', () => {
  test('writes the whole integration, and enters it into package-lock.json', async () => {
    const { root, plan, before } = await prepared();

    const applied = await applyNew(root, plan, fakePorts());

    const files = Object.keys(plan.files).map((path) => `apps/order-status/${path}`);
    expect(applied).toEqual({ written: files, lock: 'updated', recovered: { did: 'nothing' } });
    expect(treeOf(root)).toMatchObject({
      'apps/order-status/infra/stack.ts': expect.stringContaining('= 5;') as string,
    });
    const added = Object.keys(treeOf(root)).filter((path) => !Object.hasOwn(before, path));
    expect(added).toEqual(
      ['apps', 'apps/order-status', 'apps/order-status/flow', 'apps/order-status/infra', ...files].sort(),
    );
    expect(treeOf(root)['package-lock.json']).toContain('"apps/order-status"');
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('does without package-lock.json where the repository has none', async () => {
    const { root, templates } = makeRepository();
    rmSync(join(root, 'package-lock.json'));
    const planned = await planNew({ root, templates, spec: specOf() });

    const applied = planned.ok && (await applyNew(root, planned.plan, fakePorts()));

    expect(applied).toMatchObject({ lock: 'absent' });
    expect(treeOf(root)).not.toHaveProperty('package-lock.json');
  });

  test('leaves everything as it was, to the byte, when package-lock.json cannot be brought in step', async () => {
    const { root, plan, before } = await prepared();
    const updateLock = (directory: string): Promise<never> => {
      writeFileSync(join(directory, 'package-lock.json'), 'half of it');
      return Promise.reject(new LockFileError('npm failed'));
    };

    await expect(applyNew(root, plan, fakePorts({ updateLock }))).rejects.toThrow(LockFileError);

    expect(treeOf(root)).toEqual(before);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('says so when the workspaces do not take in the folder', async () => {
    const { root, plan, before } = await prepared();

    const applying = applyNew(root, plan, fakePorts({ updateLock: () => Promise.resolve() }));

    await expect(applying).rejects.toThrow('("packages/*", "apps/*") do not take in apps/order-status');
    expect(treeOf(root)).toEqual(before);
  });

  test.each([
    ['the folder', 'apps/order-status/mine.txt'],
    ['package-lock.json', 'package-lock.json'],
  ])('leaves everything as it is when %s changed meanwhile', async (_what, path) => {
    const { root, plan } = await prepared();
    const updateLock: (directory: string) => Promise<void> = async (directory) => {
      await fakePorts().updateLock(directory);
      writeAll(root, { [path]: 'mine' });
    };

    const applying = applyNew(root, plan, fakePorts({ updateLock }));

    await expect(applying).rejects.toThrow(ChangedMeanwhileError);
    expect(treeOf(root)[path]).toBe('mine');
    expect(treeOf(root)).not.toHaveProperty('apps/order-status/integration.json');
  });

  test('tells who is writing at this moment', async () => {
    const { root, plan, before } = await prepared();

    const applying = withWriterLock(root, 'sync', fakePorts(), () => applyNew(root, plan, fakePorts({ pid: 5 })));

    await expect(applying).rejects.toThrow(BusyError);
    await expect(applying).rejects.toThrow('"sync", process 999000, since 2026-11-21T08:00:00.000Z');
    expect(treeOf(root)).toEqual(before);
  });

  test('leaves nothing behind, whichever operation the disc refuses', SLOW, async () => {
    const { root: original, plan, before, complete, operations } = await measured();

    await forEachOperation(operations, async (at) => {
      const root = copyOf(original);
      const { disc } = failingDisc(at, 'ENOSPC', 'once');
      const error: unknown = await applyNew(root, plan, fakePorts({ disc })).catch((thrown: unknown) => thrown);

      expect(error, `operation ${at}`).toBeInstanceOf(WriteFailedError);
      const { state, code, message } = error as WriteFailedError;
      expect(code).toBe('ENOSPC');
      expect(message).toContain('no space is left on the disc (ENOSPC at ');
      expect(treeOf(root), `operation ${at}`).toEqual(state === 'done' ? complete : before);
    });
  });

  test('is settled by the next command when the disc refuses everything from some operation on', SLOW, async () => {
    const { root: original, plan, before, complete, operations } = await measured();

    await forEachOperation(operations, async (at) => {
      const root = copyOf(original);
      const { disc } = failingDisc(at, 'EROFS', 'from then on');
      await expect(applyNew(root, plan, fakePorts({ disc, pid: DEAD_PID }))).rejects.toThrow(WriteFailedError);
      await recover(root, fakePorts());

      expect([before, complete], `operation ${at}`).toContainEqual(treeOf(root));
      expect(leftInWorkshop(root)).toEqual([]);
    });
  });

  test.each(['during', 'after'] as const)(
    'is untouched or complete after recovery, killed %s any operation',
    SLOW,
    async (when) => {
      const { root: original, plan, before, complete, operations } = await measured();

      await forEachOperation(operations, async (at) => {
        const root = copyOf(original);
        const { disc } = killingDisc(at, when);
        await expect(applyNew(root, plan, fakePorts({ disc, pid: DEAD_PID }))).rejects.toThrow();
        const recovered = await recover(root, fakePorts());

        expect([before, complete], `operation ${at}, ${recovered.did}`).toContainEqual(treeOf(root));
        expect(leftInWorkshop(root)).toEqual([]);
        expect(await recover(root, fakePorts())).toEqual({ did: 'nothing' });
      });
    },
  );
});
