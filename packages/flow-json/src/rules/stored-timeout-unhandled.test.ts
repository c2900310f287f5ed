import { describe, expect, it } from 'vitest';
import { type Row, compare, expected, flowOf, hangUp, invoke, say, verdicts } from './flow.fixture.ts';
import { storedTimeoutUnhandled } from './stored-timeout-unhandled.ts';

const ASK = invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: { number: '$.StoredCustomerInput' } });

const ROWS: readonly Row[] = [
  [
    'tells of keys that are passed on unasked',
    flowOf(ASK, hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'ask' }],
  ],
  [
    'passes a flow that asks for the time-out',
    flowOf(
      ASK,
      {
        ...compare('check', 'bye', 'bye'),
        Transitions: {
          NextAction: 'bye',
          Conditions: [{ NextAction: 'bye', Condition: { Operator: 'Equals', Operands: ['Timeout'] } }],
        },
      },
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes a prompt that repeats the keys',
    flowOf(say('hello', 'bye', { Text: '$.StoredCustomerInput' }), hangUp('bye')),
    [],
  ],
  ['does not apply to flows without keys', flowOf(invoke('ask', 'bye', 'bye'), hangUp('bye')), []],
];

describe('storedTimeoutUnhandled', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(storedTimeoutUnhandled, flow)).toEqual(expected(storedTimeoutUnhandled, found));
  });
});
