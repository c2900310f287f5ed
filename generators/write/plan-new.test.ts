import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GeneratorUsageError } from '../errors.ts';
import type { Files } from '../integration/files.ts';
import { planNew } from './plan-new.ts';
import { fakePorts } from './testing/fake-ports.ts';
import { leftInWorkshop, makeRepository, specOf, treeOf } from './testing/repository.ts';

describe('planNew', () => {
  test('names every file and whose it is, and touches nothing', async () => {
    const { root, templates } = makeRepository();
    const before = treeOf(root);

    const planned = await planNew({ root, templates, spec: specOf() });

    expect(planned).toMatchObject({
      ok: true,
      plan: { command: 'new', name: 'order-status', directory: 'apps/order-status' },
    });
    expect(planned.ok && Object.entries(planned.plan.files).map(([path, { owner }]) => `${owner} ${path}`)).toEqual([
      'yours flow/flow.ts',
      'ours infra/alias.ts',
      'ours infra/stack.ts',
      'yours integration.json',
      'yours package.json',
    ]);
    expect(treeOf(root)).toEqual(before);
    expect(existsSync(join(root, '.warmline'))).toBe(false);
  });

  test('has further files made from the integration as it will be, at the depth of the real one', async () => {
    const { root, templates } = makeRepository();
    let seen: Readonly<Record<string, string>> = {};
    let depth = '';

    const planned = await planNew({
      root,
      templates,
      spec: specOf(),
      complete: (directory, { name }) => {
        seen = treeOf(directory);
        depth = dirname(dirname(directory));
        return Promise.resolve({ [`flow/${name}.flow.json`]: { text: '{}\n', owner: 'ours' } });
      },
    });

    expect(Object.keys(seen)).toContain('infra/stack.ts');
    expect(depth).toBe(root);
    expect(planned).toMatchObject({
      ok: true,
      plan: { files: { 'flow/order-status.flow.json': { text: '{}\n', owner: 'ours' } } },
    });
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test('lets an error of that code through as it is, and clears up', async () => {
    const { root, templates } = makeRepository();
    const error = Object.assign(new Error('no such module'), { code: 'ENOENT', syscall: 'open' });

    const planning = planNew({ root, templates, spec: specOf(), complete: () => Promise.reject(error) });

    await expect(planning).rejects.toBe(error);
    expect(leftInWorkshop(root)).toEqual([]);
  });

  test.each([
    ['yours', { 'flow/x.flow.json': { text: '', owner: 'yours' } }],
    ['made already', { 'infra/stack.ts': { text: '', owner: 'ours' } }],
    ['outside', { '../x': { text: '', owner: 'ours' } }],
    ['absolute', { '/x': { text: '', owner: 'ours' } }],
  ] satisfies [string, Files][])('refuses a further file that is %s', async (_what, files) => {
    const { root, templates } = makeRepository();

    const planning = planNew({ root, templates, spec: specOf(), complete: () => Promise.resolve(files) });

    await expect(planning).rejects.toThrow(GeneratorUsageError);
  });

  test.each(['order-status', 'Order-Status', 'ORDER-STATUS'])('refuses a name that apps/%s has', async (folder) => {
    const { root, templates } = makeRepository({ [`apps/${folder}/README.md`]: '' });

    const planned = await planNew({ root, templates, spec: specOf() });

    expect(planned).toMatchObject({
      ok: false,
      issues: [{ code: 'WL410', path: 'name', message: `apps/${folder} is there already.` }],
    });
  });

  test('refuses a name that a link has', async () => {
    const { root, templates } = makeRepository();
    mkdirSync(join(root, 'apps'));
    symlinkSync('/nowhere', join(root, 'apps/order-status'));

    expect(await planNew({ root, templates, spec: specOf() })).toMatchObject({ ok: false });
  });

  test('refuses the name of a package in the workspace', async () => {
    const { root, templates } = makeRepository();

    const planned = await planNew({ root, templates, spec: specOf({ name: 'known' }) });

    expect(planned).toMatchObject({
      ok: false,
      issues: [
        {
          rule: 'name-taken',
          message: 'The package of "known" would be @warmline/known, and packages/known has a package of that name.',
        },
      ],
    });
  });

  test.each([
    ['refuses the name of a package that is installed', {}, false],
    ['takes a name whose integration was removed by hand', { resolved: 'apps/order-status', link: true }, true],
  ])('%s', async (_what, entry, ok) => {
    const lock = { lockfileVersion: 3, packages: { 'node_modules/@warmline/order-status': entry } };
    const { root, templates } = makeRepository({ 'package-lock.json': JSON.stringify(lock) });

    expect(await planNew({ root, templates, spec: specOf() })).toMatchObject({ ok });
  });

  test('says what is wrong when there are no templates', async () => {
    const { root } = makeRepository();

    const planning = planNew({ root, templates: join(root, 'none'), spec: specOf(), ports: fakePorts() });

    await expect(planning).rejects.toThrow(`There are no templates in ${join(root, 'none')}.`);
  });
});
