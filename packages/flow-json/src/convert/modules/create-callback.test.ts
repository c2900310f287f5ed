import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next', Error: 'failed' }) };
const WAYS = { next: 'next', NoMatchingError: 'failed' };
const DELAYS = parameters({ InitialDelaySeconds: 5, RetryDelaySeconds: 600, MaxRetryAttempts: 2 });
const TODAY = { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '2', RetryDelaySeconds: '600' };

const ROWS: readonly Row[] = [
  [
    "puts a callback into the contact's queue",
    oldModule('CreateCallback', { ...ON, parameters: DELAYS }),
    [['CreateCallbackContact', TODAY, WAYS]],
  ],
  [
    'puts it into another queue',
    oldModule('CreateCallback', { ...ON, parameters: [...DELAYS, { name: 'Queue', value: 'arn:queue' }] }),
    [['CreateCallbackContact', { ...TODAY, QueueId: 'arn:queue' }, WAYS]],
  ],
  [
    'keeps to what the service takes',
    oldModule('CreateCallback', {
      ...ON,
      parameters: parameters({ InitialDelaySeconds: 0, RetryDelaySeconds: 999_999, MaxRetryAttempts: 0 }),
    }),
    [
      [
        'CreateCallbackContact',
        { InitialCallDelaySeconds: '1', MaximumConnectionAttempts: '1', RetryDelaySeconds: '259200' },
        WAYS,
      ],
    ],
    /InitialDelaySeconds is 0.*\n.*MaxRetryAttempts is 0.*\n.*RetryDelaySeconds is 999999/,
  ],
];

describe('createCallback', () => {
  judgeRows(ROWS);
});
