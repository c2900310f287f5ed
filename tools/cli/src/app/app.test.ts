import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { throwawayFolder } from '../testing/throwaway.ts';
import { appsOrAll, findApp } from './app.ts';

const ROOT = { 'package.json': '{ "workspaces": ["apps/*"] }' };

describe('findApp', () => {
  test.each([
    ['its specification', '{ "name": "order-status" }', 'order-status'],
    ['its folder where the specification is no JSON', '{ "name": ', 'orders'],
    ['its folder where the specification names nothing', '{ "name": 7 }', 'orders'],
  ])('calls an app by %s, not by its package', async (_, spec, name) => {
    const cwd = throwawayFolder({
      ...ROOT,
      'apps/orders/integration.json': spec,
      'apps/orders/package.json': '{ "name": "@acme/renamed" }',
    });

    const app = await findApp('orders', cwd);

    expect(app).toEqual({ name, folder: join(cwd, 'apps/orders'), shown: 'apps/orders' });
  });

  test('prefers the folder that is named to the app of that name', async () => {
    const cwd = throwawayFolder({ ...ROOT, 'apps/orders/integration.json': '{}', 'orders/integration.json': '{}' });

    const app = await findApp('orders', cwd);

    expect(app.shown).toBe('orders');
  });

  test('says in an empty repository how to make an app', async () => {
    await expect(findApp('orders', throwawayFolder(ROOT))).rejects.toThrow('"warmline new <name>" makes one.');
  });
});

describe('appsOrAll', () => {
  test('takes each named app once, and all of them by name where none is named', async () => {
    const cwd = throwawayFolder({ ...ROOT, 'apps/b/integration.json': '{}', 'apps/a/integration.json': '{}' });
    const named = await appsOrAll(['b', 'apps/b/', 'a'], cwd);
    const all = await appsOrAll([], cwd);

    expect(named.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(all.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
