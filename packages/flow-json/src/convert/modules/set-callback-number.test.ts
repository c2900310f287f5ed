import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const set = (number: JsonObject, ways: Readonly<Record<string, string>>): JsonObject =>
  oldModule('SetCallBackNumber', { parameters: [{ name: 'CallBackNumber', ...number }], branches: branches(ways) });

const ALL = { Success: 'next', InvalidPhoneNumber: 'wrong', NonDialableNumber: 'abroad' };
const WAYS = { next: 'next', InvalidCallbackNumber: 'wrong', CallbackNumberNotDialable: 'abroad' };

const ROWS: readonly Row[] = [
  [
    'takes the number that was stored',
    set({ value: 'Stored customer input', namespace: 'System' }, ALL),
    [['UpdateContactCallbackNumber', { CallbackNumber: '$.StoredCustomerInput' }, WAYS]],
  ],
  [
    'states where missing branches lead',
    set({ value: 'callback', namespace: 'User Defined' }, { Success: 'next' }),
    [
      [
        'UpdateContactCallbackNumber',
        { CallbackNumber: '$.Attributes.callback' },
        { next: 'next', InvalidCallbackNumber: 'next', CallbackNumberNotDialable: 'next' },
      ],
    ],
    /InvalidCallbackNumber.*\n.*CallbackNumberNotDialable/,
  ],
  [
    'is not carried with a number that is written out',
    set({ value: '+15555550100' }, ALL),
    [],
    /\+15555550100.*"Success"/,
  ],
  ['leads on where it sets none', set({}, ALL), [], /leads on/],
];

describe('setCallbackNumber', () => {
  judgeRows(ROWS);
});
