import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ True: 'open', False: 'closed', Error: 'failed' }) };
const WAYS = { next: 'failed', NoMatchingError: 'failed', 'Equals True': 'open', 'Equals False': 'closed' };

const ROWS: readonly Row[] = [
  ["goes by the queue's hours", oldModule('CheckHoursOfOperation', ON), [['CheckHoursOfOperation', {}, WAYS]]],
  [
    'goes by given hours',
    oldModule('CheckHoursOfOperation', { ...ON, parameters: [{ name: 'Hours', value: 'arn:hours' }] }),
    [['CheckHoursOfOperation', { HoursOfOperationId: 'arn:hours' }, WAYS]],
  ],
  [
    'names hours that the export has no ARN of',
    oldModule('CheckHoursOfOperation', {
      ...ON,
      parameters: [{ name: 'Hours', value: '', resourceName: 'Basic Hours' }],
    }),
    [['CheckHoursOfOperation', { HoursOfOperationId: '${hours.Basic-Hours}' }, WAYS]],
    /hours of operation "Basic Hours"/,
  ],
  [
    'fails to where it is closed, where there is no error branch',
    oldModule('CheckHoursOfOperation', { branches: branches({ True: 'open', False: 'closed' }) }),
    [['CheckHoursOfOperation', {}, { ...WAYS, next: 'closed', NoMatchingError: 'closed' }]],
    /leads where "False" leads/,
  ],
];

describe('checkHoursOfOperation', () => {
  judgeRows(ROWS);
});
