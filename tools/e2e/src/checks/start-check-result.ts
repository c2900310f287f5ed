import { deepEqual, equal, match } from 'node:assert/strict';
import type { Check } from './check.ts';
import { untilFinished } from './until.ts';

const RESULT = { orders: { orderNumber: '1001', state: 'shipped' }, loyalty: { points: '120' }, missing: '' };

export const startCheckResult: Check = {
  sentence: 'a call starts work, checks it and is given the result, and so is a program that asks for it',
  run: async (application) => {
    const started = await application.call('contact-1', { orderNumber: '1001' });
    const answer = await untilFinished(application, 'contact-1', started);
    const outcome = await (await application.invoker()).result(started.executionId);

    equal(started.status, 'RUNNING');
    match(started.executionId, /^[\w-]+$/);
    equal(answer.status, 'SUCCEEDED');
    deepEqual(answer.result, RESULT);
    equal(outcome.status, 'SUCCEEDED');
    deepEqual('result' in outcome && outcome.result, RESULT);
  },
};
