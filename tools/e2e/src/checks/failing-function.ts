import { equal } from 'node:assert/strict';
import { FAILING_ORDER } from '../fixture/order-numbers.ts';
import type { Check } from './check.ts';
import { untilFinished } from './until.ts';

export const failingFunction: Check = {
  sentence:
    'a function that fails is told as a failure, in a word that a flow can branch on, and not started again unasked',
  run: async (application) => {
    const start = (attempt: string) =>
      application.call('contact-3', { orderNumber: FAILING_ORDER, executionAttempt: attempt });

    const started = await start('1');
    const answer = await untilFinished(application, 'contact-3', started);
    const again = await start('1');
    const next = await start('2');

    equal(answer.status, 'FAILED');
    equal(answer.failure, 'function-error');
    equal(answer.result, undefined);
    equal(again.status, 'FAILED');
    equal(next.status, 'RUNNING');
  },
};
