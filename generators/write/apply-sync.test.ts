import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ChangedMeanwhileError, GeneratorUsageError, WriteFailedError } from '../errors.ts';
import { formatSpec } from '../integration/format-spec.ts';
import { applyNew } from './apply-new.ts';
import { applySync } from './apply-sync.ts';
import { isStale, type SyncPlan } from './plan.ts';
import { planNew } from './plan-new.ts';
import { planSync } from './plan-sync.ts';
import { recover } from './recover.ts';
import { DEAD_PID, failingDisc, fakePorts, forEachOperation, killingDisc } from './testing/fake-ports.ts';
import {
  copyOf,
  leftInWorkshop,
  makeRepository,
  specOf,
  treeOf,
  writeAll,
  type Repository,
} from './testing/repository.ts';

const NAMES = ['order-status', 'store-hours'];

/** Two integrations whose specification has changed since, one of them with a folder of ours gone. */
async function changed(): Promise<Repository> {
  const { root, templates } = makeRepository();
  for (const name of NAMES) {
    const planned = await planNew({ root, templates, spec: specOf({ name }) });
    if (planned.ok) await applyNew(root, planned.plan, fakePorts());
    writeAll(root, {
      [`apps/${name}/integration.json`]: formatSpec(
        specOf({ name, timeLimitSeconds: 3, flow: { greeting: 'Hello.' } }),
      ),
      [`apps/${name}/flow/flow.ts`]: 'mine\n',
    });
  }
  rmSync(join(root, 'apps/store-hours/infra'), { recursive: true });
  return { root, templates };
}

async function planFor({ root, templates }: Repository): Promise<SyncPlan> {
  const planned = await planSync({ root, templates });
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
  return planned.plan;
}

/** A command, with what there is before it and after it has run undisturbed, and how many times it changes the disc. */
async function measured(): Promise<{
  readonly original: string;
  readonly plan: SyncPlan;
  readonly before: object;
  readonly complete: object;
  readonly operations: number;
}> {
  const repository = await changed();
  const plan = await planFor(repository);
  const { disc, operations } = failingDisc(Infinity, 'EIO', 'once');
  const root = copyOf(repository.root);
  await applySync(root, plan, fakePorts({ disc }));
  return {
    original: repository.root,
    plan,
    before: treeOf(repository.root),
    complete: treeOf(root),
    operations: operations(),
  };
}

/** Dozens of repositories each: seconds, where the machine has other work as well. */
const SLOW = { timeout: 60_000 };

describe('applySync', () => {
  test('rewrites what is ours in every integration, and nothing else', async () => {
    const repository = await changed();
    const before = treeOf(repository.root);

    const applied = await applySync(repository.root, await planFor(repository), fakePorts());

    const after = treeOf(repository.root);
    expect(applied).toEqual({
      written: [
        'apps/order-status/infra/stack.ts',
        'apps/store-hours/infra/alias.ts',
        'apps/store-hours/infra/stack.ts',
      ],
      lock: 'unchanged',
      recovered: { did: 'nothing' },
    });
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
      'apps/order-status/infra/stack.ts',
      'apps/store-hours/infra',
      'apps/store-hours/infra/alias.ts',
      'apps/store-hours/infra/stack.ts',
    ]);
    expect(after['apps/order-status/infra/stack.ts']).toContain('seconds = 3;');
    expect(leftInWorkshop(repository.root)).toEqual([]);
  });

  test('changes nothing when it runs again', async () => {
    const repository = await changed();
    await applySync(repository.root, await planFor(repository), fakePorts());
    const before = treeOf(repository.root);

    const plan = await planFor(repository);
    const applied = await applySync(repository.root, plan, fakePorts());

    expect(isStale(plan)).toBe(false);
    expect(applied.written).toEqual([]);
    expect(treeOf(repository.root)).toEqual(before);
  });

  test('refuses a plan with files that it must not rewrite', async () => {
    const repository = await changed();
    writeAll(repository.root, { 'apps/order-status/infra/stack.ts': 'mine\n' });
    const before = treeOf(repository.root);

    const applying = applySync(repository.root, await planFor(repository), fakePorts());

    await expect(applying).rejects.toThrow(GeneratorUsageError);
    expect(treeOf(repository.root)).toEqual(before);
  });

  test.each([
    ['was edited', { 'apps/store-hours/infra/stack.ts': 'mine\n' }],
    ['was edited where others are written before', { 'apps/order-status/infra/stack.ts': 'mine\n' }],
  ])('leaves everything as it is when a file %s after the plan was made', async (_what, files) => {
    const repository = await changed();
    const plan = await planFor(repository);
    writeAll(repository.root, files);
    const before = treeOf(repository.root);

    await expect(applySync(repository.root, plan, fakePorts())).rejects.toThrow(ChangedMeanwhileError);

    expect(treeOf(repository.root)).toEqual(before);
    expect(leftInWorkshop(repository.root)).toEqual([]);
  });

  test('leaves nothing behind, whichever operation the disc refuses', SLOW, async () => {
    const { original, plan, before, complete, operations } = await measured();

    await forEachOperation(operations, async (at) => {
      const root = copyOf(original);
      const { disc } = failingDisc(at, 'EACCES', 'once');
      const error: unknown = await applySync(root, plan, fakePorts({ disc })).catch((thrown: unknown) => thrown);

      expect(error, `operation ${at}`).toBeInstanceOf(WriteFailedError);
      expect(treeOf(root), `operation ${at}`).toEqual((error as WriteFailedError).state === 'done' ? complete : before);
    });
  });

  test('is settled by the next command when the disc refuses everything from some operation on', SLOW, async () => {
    const { original, plan, before, complete, operations } = await measured();

    await forEachOperation(operations, async (at) => {
      const root = copyOf(original);
      const { disc } = failingDisc(at, 'EROFS', 'from then on');
      await expect(applySync(root, plan, fakePorts({ disc, pid: DEAD_PID }))).rejects.toThrow(WriteFailedError);
      await recover(root, fakePorts());

      expect([before, complete], `operation ${at}`).toContainEqual(treeOf(root));
      expect(leftInWorkshop(root)).toEqual([]);
    });
  });

  test.each(['during', 'after'] as const)(
    'is untouched or complete after recovery, killed %s any operation',
    SLOW,
    async (when) => {
      const { original, plan, before, complete, operations } = await measured();

      await forEachOperation(operations, async (at) => {
        const root = copyOf(original);
        const { disc } = killingDisc(at, when);
        await expect(applySync(root, plan, fakePorts({ disc, pid: DEAD_PID }))).rejects.toThrow();
        const recovered = await recover(root, fakePorts());

        expect([before, complete], `operation ${at}, ${recovered.did}`).toContainEqual(treeOf(root));
        expect(leftInWorkshop(root)).toEqual([]);
      });
    },
  );
});
