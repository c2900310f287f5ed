import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatSpec } from '../integration/format-spec.ts';
import { applyNew } from './apply-new.ts';
import { isStale, type AppSyncPlan } from './plan.ts';
import { planNew } from './plan-new.ts';
import { planSync, type PlanSyncOptions } from './plan-sync.ts';
import { fakePorts } from './testing/fake-ports.ts';
import { leftInWorkshop, makeRepository, specOf, treeOf, writeAll, type Repository } from './testing/repository.ts';

const STACK = 'apps/order-status/infra/stack.ts';

async function generated(): Promise<Repository> {
  const repository = makeRepository();
  const planned = await planNew({ ...repository, spec: specOf() });
  if (planned.ok) await applyNew(repository.root, planned.plan, fakePorts());
  return repository;
}

async function planFor(options: PlanSyncOptions): Promise<AppSyncPlan | undefined> {
  const planned = await planSync(options);
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
  return planned.plan.apps[0];
}

describe('planSync', () => {
  test('has nothing to do right after the integration was made', async () => {
    const repository = await generated();

    const planned = await planSync(repository);

    expect(planned).toEqual({
      ok: true,
      plan: {
        command: 'sync',
        apps: [
          {
            name: 'order-status',
            directory: 'apps/order-status',
            write: [],
            unchanged: ['infra/alias.ts', 'infra/stack.ts'],
            missing: [],
            unfit: [],
            refused: [],
          },
        ],
      },
    });
    expect(planned.ok && isStale(planned.plan)).toBe(false);
  });

  test('plans what of ours differs after the specification changed, and writes nothing', async () => {
    const repository = await generated();
    writeAll(repository.root, { 'apps/order-status/integration.json': formatSpec(specOf({ timeLimitSeconds: 2 })) });
    const before = treeOf(repository.root);

    const plan = await planFor(repository);

    expect(plan).toMatchObject({ write: [{ path: 'infra/stack.ts' }], unchanged: ['infra/alias.ts'] });
    expect(treeOf(repository.root)).toEqual(before);
    expect(leftInWorkshop(repository.root)).toEqual([]);
  });

  test('adds what of ours is missing, and only tells what of yours is', async () => {
    const repository = await generated();
    rmSync(join(repository.root, 'apps/order-status/infra'), { recursive: true });
    rmSync(join(repository.root, 'apps/order-status/flow'), { recursive: true });

    const plan = await planFor(repository);

    expect(plan).toMatchObject({
      write: [
        { path: 'infra/alias.ts', before: null },
        { path: 'infra/stack.ts', before: null },
      ],
      missing: ['flow/flow.ts'],
    });
  });

  test('leaves yours alone, however they differ from what would be generated', async () => {
    const repository = await generated();
    writeAll(repository.root, { 'apps/order-status/flow/flow.ts': 'mine', 'apps/order-status/infra/mine.ts': 'mine' });

    expect(await planFor(repository)).toMatchObject({ write: [], missing: [], refused: [] });
  });

  test('takes other line ends for the same', async () => {
    const repository = await generated();
    const text = treeOf(repository.root)[STACK] ?? '';
    writeAll(repository.root, { [STACK]: text.replaceAll('\n', '\r\n') });

    expect(await planFor(repository)).toMatchObject({ write: [], unchanged: ['infra/alias.ts', 'infra/stack.ts'] });
  });

  test('refuses to write over a file that does not say any more that it is ours', async () => {
    const repository = await generated();
    writeAll(repository.root, { [STACK]: 'export const mine = true;\n' });

    const plan = await planFor(repository);

    expect(plan).toMatchObject({ write: [], refused: [{ code: 'WL412', file: STACK }] });
    expect(plan !== undefined && isStale({ command: 'sync', apps: [plan] })).toBe(true);
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link', (path: string) => symlinkSync('/etc/hostname', path)],
  ])('refuses to write where %s stands', async (_what, put) => {
    const repository = await generated();
    rmSync(join(repository.root, STACK));
    put(join(repository.root, STACK));

    expect(await planFor(repository)).toMatchObject({ refused: [{ code: 'WL413', file: STACK }] });
  });

  test('refuses to write through a folder that is a link', async () => {
    const repository = await generated();
    rmSync(join(repository.root, 'apps/order-status/infra'), { recursive: true });
    symlinkSync('/tmp', join(repository.root, 'apps/order-status/infra'));

    expect(await planFor(repository)).toMatchObject({ write: [], refused: [{ code: 'WL413' }, { code: 'WL413' }] });
  });

  test('has further files made from yours as they are and ours as they will be', async () => {
    const repository = await generated();
    writeAll(repository.root, {
      'apps/order-status/integration.json': formatSpec(specOf({ timeLimitSeconds: 2 })),
      'apps/order-status/flow/flow.ts': 'mine\n',
      'apps/order-status/flow/order-status.flow.json': 'old\n',
      'apps/order-status/node_modules/x/index.js': '',
    });
    let seen: Readonly<Record<string, string>> = {};

    const plan = await planFor({
      ...repository,
      complete: (directory) => {
        seen = treeOf(directory);
        return Promise.resolve({ 'flow/order-status.flow.json': { text: 'new\n', owner: 'ours' } });
      },
    });

    expect(seen).toMatchObject({
      'flow/flow.ts': 'mine\n',
      'infra/stack.ts': expect.stringContaining('seconds = 2;') as string,
    });
    expect(Object.keys(seen).filter((path) => path.includes('node_modules'))).toEqual([]);
    expect(plan?.write.map(({ path }) => path)).toEqual(['infra/stack.ts', 'flow/order-status.flow.json']);
    expect(leftInWorkshop(repository.root)).toEqual([]);
  });

  test('tells every specification that is wrong, by file', async () => {
    const repository = await generated();
    writeAll(repository.root, {
      'apps/broken/integration.json': '{',
      'apps/renamed/integration.json': formatSpec(specOf()),
      'apps/no-integration/README.md': '',
    });

    const planned = await planSync(repository);

    expect(planned.ok ? [] : planned.issues.map(({ rule, file }) => `${rule} ${file ?? ''}`)).toEqual([
      'spec-not-json apps/broken/integration.json',
      'spec-name-not-folder apps/renamed/integration.json',
    ]);
  });

  test('takes the integrations that are named, and refuses a name that is not there', async () => {
    const repository = await generated();
    writeAll(repository.root, { 'apps/broken/integration.json': '{' });

    expect(await planSync({ ...repository, apps: ['order-status', 'order-status'] })).toMatchObject({
      ok: true,
      plan: { apps: [{ name: 'order-status' }] },
    });
    expect(await planSync({ ...repository, apps: ['order-statis'] })).toMatchObject({
      ok: false,
      issues: [{ code: 'WL411', hint: expect.stringContaining('(broken, order-status)') as string }],
    });
  });
});
