import { deepEqual, equal } from 'node:assert/strict';
import type { Check } from './check.ts';
import { untilFinished } from './until.ts';

export const startOnce: Check = {
  sentence: 'three identical starts at once are one execution',
  run: async (application) => {
    const start = () => application.call('contact-2', { orderNumber: '1002' });

    const [first, ...others] = await Promise.all([start(), start(), start()]);
    const answer = await untilFinished(application, 'contact-2', first);

    deepEqual(
      others.map(({ executionId }) => executionId),
      [first.executionId, first.executionId],
    );
    equal(answer.status, 'SUCCEEDED');
    equal(await application.executionsOf(first.executionId), 1);
  },
};
