import { deepEqual, equal } from 'node:assert/strict';
import { ORDER_WITHOUT_LOYALTY } from '../fixture/order-numbers.ts';
import type { Check } from './check.ts';
import { untilFinished } from './until.ts';

export const optionalStep: Check = {
  sentence: 'an optional step that fails is reported as missing, and the work succeeds',
  run: async (application) => {
    const started = await application.call('contact-4', { orderNumber: ORDER_WITHOUT_LOYALTY });
    const answer = await untilFinished(application, 'contact-4', started);

    equal(answer.status, 'SUCCEEDED');
    deepEqual(answer.result, {
      orders: { orderNumber: ORDER_WITHOUT_LOYALTY, state: 'shipped' },
      loyalty: {},
      missing: 'loyalty',
    });
  },
};
