import { deepEqual, equal, match } from 'node:assert/strict';
import type { Check } from './check.ts';
import { untilFinished } from './until.ts';

export const cachedResult: Check = {
  sentence: 'another contact with the same key is given the result with its age, without a second execution',
  run: async (application) => {
    const started = await application.call('contact-5', { orderNumber: '1005' });
    const first = await untilFinished(application, 'contact-5', started);

    const second = await application.call('contact-6', { orderNumber: '1005' });

    equal(second.status, 'SUCCEEDED');
    deepEqual(second.result, first.result);
    match(second.ageSeconds ?? '', /^\d+$/);
    equal(await application.executionsOf(started.executionId), 1);
  },
};
