import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatSpec } from '../integration/format-spec.ts';
import type { Issue } from '../issue.ts';
import { applyNew } from './apply-new.ts';
import { applySync } from './apply-sync.ts';
import type { AppSyncPlan, Judge } from './plan.ts';
import { planNew } from './plan-new.ts';
import { planSync, type PlanSyncOptions } from './plan-sync.ts';
import { fakePorts } from './testing/fake-ports.ts';
import { makeRepository, specOf, treeOf, writeAll, type Repository } from './testing/repository.ts';

/** Beside the templates of every test: references that change with the mode, and functions. */
const TEMPLATES = {
  'every/flow/functions.ts.hbs': '// {{oursNotice}}\nexport const {{ladder}} = {{timeLimitSeconds}};\n',
  'function/__folder__/handler.ts.hbs': "export const handler = '{{functionName}}';\n",
  'function/__folder__/records.ts.hbs': 'export const records = [];\n',
};

const APP = 'apps/order-status';
const SPEC = `${APP}/integration.json`;
const STEPS = { execution: 'step-functions', timeLimitSeconds: 60, steps: ['orders', 'loyalty'] };
const UNFIT: Issue = {
  code: 'X',
  rule: 'x',
  severity: 'warning',
  path: '',
  message: 'It does not fit.',
  hint: 'Mend it.',
};

async function generated(spec: object = {}): Promise<Repository> {
  const repository = makeRepository();
  writeAll(repository.templates, TEMPLATES);
  const planned = await planNew({ ...repository, spec: specOf(spec) });
  if (planned.ok) await applyNew(repository.root, planned.plan, fakePorts());
  return repository;
}

function change(repository: Repository, spec: object): void {
  writeAll(repository.root, { [SPEC]: formatSpec(specOf(spec)) });
}

async function planFor(options: PlanSyncOptions): Promise<AppSyncPlan | undefined> {
  const planned = await planSync(options);
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
  return planned.plan.apps[0];
}

async function synced(repository: Repository): Promise<void> {
  const planned = await planSync(repository);
  if (planned.ok) await applySync(repository.root, planned.plan, fakePorts());
}

describe('planSync, after a change of the mode', () => {
  test('writes the handlers that the steps need, once, and says which are needed no more', async () => {
    const repository = await generated();
    change(repository, STEPS);

    const plan = await planFor(repository);
    await synced(repository);
    const again = await planFor(repository);

    expect(plan?.write.map(({ owner, path }) => `${owner} ${path}`)).toEqual([
      'ours flow/functions.ts',
      'yours function/loyalty/handler.ts',
      'yours function/loyalty/records.ts',
      'yours function/orders/handler.ts',
      'yours function/orders/records.ts',
      'ours infra/stack.ts',
    ]);
    expect(plan?.unfit).toMatchObject([{ code: 'WL420', severity: 'warning', file: `${APP}/function/handler.ts` }]);
    expect(again).toMatchObject({ write: [], missing: [], unfit: [], refused: [] });
    expect(existsSync(join(repository.root, APP, 'function/handler.ts'))).toBe(true);
  });

  test('names the handlers of steps that are gone', async () => {
    const repository = await generated(STEPS);
    change(repository, { ...STEPS, timeLimitSeconds: 30, steps: ['orders'] });

    const plan = await planFor(repository);

    expect(plan?.unfit.map(({ file }) => file)).toEqual([`${APP}/function/loyalty/handler.ts`]);
  });

  test('leaves the handlers that are there as they are', async () => {
    const repository = await generated();
    writeAll(repository.root, { [`${APP}/function/orders/handler.ts`]: 'mine\n' });
    change(repository, STEPS);

    await synced(repository);

    const tree = treeOf(repository.root);
    expect(tree[`${APP}/function/orders/handler.ts`]).toBe('mine\n');
    expect(tree[`${APP}/function/orders/records.ts`]).toBeUndefined();
  });

  test('comes back to what it was when the mode does', async () => {
    const repository = await generated();
    const before = treeOf(repository.root);
    change(repository, { execution: 'async', timeLimitSeconds: 5 });
    await synced(repository);
    change(repository, {});
    await synced(repository);

    expect(treeOf(repository.root)).toEqual(before);
  });

  test('has what is yours tried against what is written, before it is', async () => {
    const repository = await generated();
    const seen: (readonly [string | undefined, string])[] = [];
    const judge: Judge = (directory, { execution }, shown) => {
      seen.push([treeOf(directory)['flow/functions.ts'], `${execution} ${shown}`]);
      return Promise.resolve([UNFIT]);
    };
    change(repository, { execution: 'async' });
    const before = treeOf(repository.root);

    const plan = await planFor({ ...repository, judge });

    expect(plan?.unfit).toEqual([UNFIT]);
    expect(seen).toEqual([[expect.stringContaining('asynchronousLadder = 30') as string, `async ${APP}`]]);
    expect(treeOf(repository.root)).toEqual(before);
  });

  test('has nothing tried where the references stay as they are', async () => {
    const repository = await generated();
    rmSync(join(repository.root, APP, 'infra/stack.ts'));

    const plan = await planFor({ ...repository, judge: () => Promise.reject(new Error('It was tried.')) });

    expect(plan).toMatchObject({ write: [{ path: 'infra/stack.ts' }], unfit: [] });
  });

  test('says which files of ours are made no more, and leaves what is yours, links and what tools made alone', async () => {
    const repository = await generated();
    const ours = '// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.\n';
    writeAll(repository.root, {
      [`${APP}/infra/template.ts`]: ours,
      [`${APP}/template.yaml`]: ours.replace('//', '#'),
      [`${APP}/dist/ours.js`]: ours,
      [`${APP}/notes.md`]: 'Mine.\n',
    });

    const plan = await planFor({ ...repository, complete: () => Promise.resolve({}) });

    expect(plan?.unfit.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `file-left-over ${APP}/infra/template.ts`,
      `file-left-over ${APP}/template.yaml`,
    ]);
  });
});
