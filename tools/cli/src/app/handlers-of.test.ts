import { lambdaFunction, stateMachineLadder, synchronousLadder } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { handlersOf } from './handlers-of.ts';

const APP = { name: 'order-status', folder: '/apps/order-status', shown: 'apps/order-status' };

describe('handlersOf', () => {
  test.each([
    ["the app's own function", 'order-status', 'function/handler.ts'],
    ['a further function', 'returns', 'function/returns.ts'],
  ])('finds %s', (_, name, file) => {
    const lambda = lambdaFunction({ name, limits: synchronousLadder(5) });

    expect(handlersOf(APP, lambda)).toEqual([{ functionName: name, file }]);
  });

  test('finds those of steps, each in a folder of its own', () => {
    const lambda = lambdaFunction({
      name: 'order-status',
      limits: stateMachineLadder(60),
      steps: ['orders', 'loyaltyPoints'],
    });

    expect(handlersOf(APP, lambda)).toEqual([
      { functionName: 'order-status-orders', file: 'function/orders/handler.ts' },
      { functionName: 'order-status-loyaltyPoints', file: 'function/loyaltyPoints/handler.ts' },
    ]);
  });
});
