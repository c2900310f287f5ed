import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import type { JsonObject } from '../json.ts';
import { type Row, expected, flowOf, hangUp, invoke, say, verdicts } from './flow.fixture.ts';
import { lambdaTimeLimit } from './lambda-time-limit.ts';

function limited(parameters: JsonObject): Flow {
  return flowOf(invoke('ask', 'bye', 'bye', parameters), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  ...['1', '8', 8, '$.Attributes.limit', 'soon'].map((limit): Row => [
    `passes a limit of ${JSON.stringify(limit)}`,
    limited({ InvocationTimeLimitSeconds: limit }),
    [],
  ]),
  ...['9', '30', 60].map((limit): Row => [
    `refuses a limit of ${JSON.stringify(limit)}`,
    limited({ InvocationTimeLimitSeconds: limit }),
    [{ path: 'Actions[0].Parameters.InvocationTimeLimitSeconds', block: 'ask' }],
  ]),
  [
    'refuses it where the mode is stated',
    limited({ InvocationTimeLimitSeconds: '9', InvocationType: 'SYNCHRONOUS' }),
    [{ path: 'Actions[0].Parameters.InvocationTimeLimitSeconds', block: 'ask' }],
  ],
  [
    'lets an asynchronous function take longer',
    limited({ InvocationTimeLimitSeconds: '60', InvocationType: 'ASYNCHRONOUS' }),
    [],
  ],
  [
    'does not apply to other blocks',
    flowOf(say('hello', 'bye', { Text: 'x', InvocationTimeLimitSeconds: '9' }), hangUp('bye')),
    [],
  ],
];

describe('lambdaTimeLimit', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(lambdaTimeLimit, flow)).toEqual(expected(lambdaTimeLimit, found));
  });
});
