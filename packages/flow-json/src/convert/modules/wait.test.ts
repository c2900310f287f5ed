import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';

const PLAIN = { branches: branches({ Timeout: 'next', Error: 'failed' }) };
const WAYS = { next: 'failed', NoMatchingError: 'failed', 'Equals WaitCompleted': 'next' };

const ROWS: readonly Row[] = [
  [
    'waits for some time',
    oldModule('Wait', { ...PLAIN, parameters: [{ name: 'TimeoutSeconds', value: '60' }] }),
    [['Wait', { TimeLimitSeconds: '60' }, WAYS]],
  ],
  [
    'looks the time up',
    oldModule('Wait', { ...PLAIN, parameters: [{ name: 'TimeoutSeconds', value: 'time', namespace: 'External' }] }),
    [['Wait', { TimeLimitSeconds: '$.External.time' }, WAYS]],
  ],
  [
    'waits for the customer too',
    oldModule('Wait', {
      parameters: [
        { name: 'TimeoutSeconds', value: '60' },
        { name: 'InterruptOnCustomerReturn', value: 'true' },
      ],
      branches: branches({ CustomerReturn: 'back', Timeout: 'next', Error: 'failed' }),
    }),
    [
      [
        'Wait',
        { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
        { ...WAYS, 'Equals CustomerReturned': 'back' },
      ],
    ],
  ],
  [
    'waits no longer than a week',
    oldModule('Wait', { ...PLAIN, parameters: [{ name: 'TimeoutSeconds', value: '1000000' }] }),
    [['Wait', { TimeLimitSeconds: '604800' }, WAYS]],
    /TimeoutSeconds is 1000000/,
  ],
  [
    'fails to where its time is up, where there is no error branch',
    oldModule('Wait', {
      branches: branches({ Timeout: 'next' }),
      parameters: [{ name: 'TimeoutSeconds', value: '1' }],
    }),
    [['Wait', { TimeLimitSeconds: '1' }, { ...WAYS, next: 'next', NoMatchingError: 'next' }]],
    /leads where "Timeout" leads/,
  ],
];

describe('wait', () => {
  judgeRows(ROWS);
});
