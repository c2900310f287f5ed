import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject, JsonValue } from '../../json.ts';

const ON = { branches: branches({ Success: 'next', Error: 'failed' }) };
const WAYS = { next: 'next', NoMatchingError: 'failed' };

function attribute(key: string, value: JsonValue, namespace: string | null = null): JsonObject {
  return { name: 'Attribute', key, value, namespace };
}

const ROWS: readonly Row[] = [
  [
    'sets what is written and what is looked up',
    oldModule('SetAttributes', {
      ...ON,
      parameters: [
        attribute('step', '1'),
        attribute('account', 'account_number', 'External'),
        attribute('pin', 'Stored customer input', 'System'),
        attribute('caller', 'name of caller', 'User Defined'),
      ],
    }),
    [
      [
        'UpdateContactAttributes',
        {
          Attributes: {
            step: '1',
            account: '$.External.account_number',
            pin: '$.StoredCustomerInput',
            caller: "$.Attributes['name of caller']",
          },
        },
        WAYS,
      ],
    ],
  ],
  [
    'writes numbers and booleans as texts',
    oldModule('SetAttributes', { ...ON, parameters: [attribute('tries', 3), attribute('vip', true)] }),
    [['UpdateContactAttributes', { Attributes: { tries: '3', vip: 'true' } }, WAYS]],
  ],
  [
    'sets a blank for nothing, because the service refuses empty attributes',
    oldModule('SetAttributes', { ...ON, parameters: [attribute('step', '')] }),
    [['UpdateContactAttributes', { Attributes: { step: ' ' } }, WAYS]],
    /blank/,
  ],
  [
    'takes the last of two values, and leaves out a value without a name',
    oldModule('SetAttributes', {
      ...ON,
      parameters: [attribute('step', '1'), attribute('step', '2'), attribute('', '3')],
    }),
    [['UpdateContactAttributes', { Attributes: { step: '2' } }, WAYS]],
    /twice.*\n.*without a name/,
  ],
  ['leads on where it sets nothing', oldModule('SetAttributes', ON), [], /sets no attribute/],
  [
    'takes names that trip programs up',
    oldModule('SetAttributes', { ...ON, parameters: [attribute('__proto__', 'x')] }),
    [['UpdateContactAttributes', { Attributes: JSON.parse('{ "__proto__": "x" }') as JsonObject }, WAYS]],
  ],
  [
    'reads the first form of the block',
    oldModule('SetScreenPop', {
      ...ON,
      parameters: [
        { name: 'key', value: 'note' },
        { name: 'value', value: 'Stored customer input', namespace: 'System' },
      ],
    }),
    [['UpdateContactAttributes', { Attributes: { note: '$.StoredCustomerInput' } }, WAYS]],
  ],
  [
    'leads on where the first form names nothing',
    oldModule('SetScreenPop', { ...ON, parameters: parameters({ value: 'x' }) }),
    [],
    /leads on/,
  ],
  [
    'sets attributes of the flow',
    oldModule('SetFlowAttributes', { ...ON, parameters: [attribute('step', '1')] }),
    [['UpdateFlowAttributes', { FlowAttributes: { step: { Value: '1' } } }, WAYS]],
  ],
  [
    'states where a missing error branch leads',
    oldModule('SetAttributes', { branches: branches({ Success: 'next' }), parameters: [attribute('step', '1')] }),
    [['UpdateContactAttributes', { Attributes: { step: '1' } }, { next: 'next', NoMatchingError: 'next' }]],
    /NoMatchingError leads where "Success" leads/,
  ],
];

describe('setAttributes', () => {
  judgeRows(ROWS);
});
