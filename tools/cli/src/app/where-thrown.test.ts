import { describe, expect, test } from 'vitest';
import { whereThrown } from './where-thrown.ts';

const app = { name: 'order-status', folder: '/repo/my apps/order-status', shown: 'order-status' };

describe('whereThrown', () => {
  test.each([
    [
      'the topmost line of the app',
      'Error: x\n    at a (file:///repo/packages/a.ts:1:2)\n    at b (file:///repo/my%20apps/order-status/flow/flow.ts:7:3)\n    at c (file:///repo/my%20apps/order-status/flow/other.ts:9:3)',
      ' (order-status/flow/flow.ts:7)',
    ],
    ['a path', 'at b (/repo/my apps/order-status/flow/flow.ts:7:3)', ' (order-status/flow/flow.ts:7)'],
    [
      'a module loaded anew',
      'at b (file:///repo/my%20apps/order-status/flow/my%20flow.ts?again=1:7:3)',
      ' (order-status/flow/my flow.ts:7)',
    ],
    ['no line', "Cannot find module '/repo/my apps/order-status/flow/nowhere.ts' imported from x", ''],
    ['nothing of another app', 'at b (file:///repo/my%20apps/order-status-2/flow/flow.ts:7:3)', ''],
  ])('finds %s', (_, stack, where) => {
    expect(whereThrown(stack, app)).toBe(where);
  });
});
