import { describe, expect, it } from 'vitest';
import { flowOf, hangUp, invoke, loop, say } from '../rules/flow.fixture.ts';
import { latencyNamesOf } from './latencies.ts';
import { silences } from './silences.ts';
import { meanwhile, wait } from './winding-flow.fixture.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:order-status';
const BYE = hangUp('bye');

/** What is expected of the worst silence of one function of 8 seconds. */
function expectedOf(latencies: Readonly<Record<string, number>>, LambdaFunctionARN = `${ARN}:PROD`): number | null {
  const flow = flowOf(invoke('ask', 'bye', 'bye', { LambdaFunctionARN, InvocationTimeLimitSeconds: '8' }), BYE);
  return silences(flow, { latencies: new Map(Object.entries(latencies)) }).worst?.expectedSeconds ?? null;
}

type Row = readonly [what: string, latencies: Readonly<Record<string, number>>, expected: number];

const ROWS: readonly Row[] = [
  ['is a quarter of the limit where nothing is stated', {}, 2],
  ['is a quarter of the limit where something else is stated', { other: 1, constructor: 1 }, 2],
  ['goes by the block', { ask: 0.5, [ARN]: 1, 'order-status': 3 }, 0.5],
  ['goes by the ARN as it is written', { [`${ARN}:PROD`]: 1.5, [ARN]: 1 }, 1.5],
  ['goes by the ARN without its alias', { [ARN]: 1, 'order-status': 3 }, 1],
  ['goes by the name of the function', { 'order-status': 3 }, 3],
  ['is never more than the limit', { ask: 60 }, 8],
  ['may be nothing', { ask: 0 }, 0],
];

describe('what is expected of the worst silence', () => {
  it.each(ROWS)('%s', (_, latencies, expected) => {
    expect(expectedOf(latencies)).toBe(expected);
  });

  it.each([ARN, '${functions.order-status}'])('goes by the name of the function that stands as %s', (arn) => {
    expect(expectedOf({ 'order-status': 3 }, arn)).toBe(3);
  });

  it('adds up along the worst way, turns of loops included', () => {
    const flow = flowOf(loop('again', 'ask', 'last'), wait('ask', 8, 'again'), wait('last', 4, 'bye'), BYE);

    const { worst } = silences(flow, { latencies: new Map([['ask', 0.5]]) });

    expect([worst?.seconds, worst?.expectedSeconds]).toEqual([28, 2.5]);
  });

  it('takes a Wait for a function for over when the slowest of those that were started is', () => {
    const job = (identifier: string, next: string) =>
      invoke(identifier, next, next, { InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: '50' });
    const flow = flowOf(
      job('one', 'two'),
      job('two', 'wait'),
      meanwhile('wait', 60, 'say', 'bye'),
      say('say', 'bye', { Text: 'x'.repeat(30) }),
      BYE,
    );

    const { worst } = silences(flow, { latencies: new Map(Object.entries({ one: 5, two: 9 })) });

    expect([worst?.seconds, worst?.expectedSeconds]).toEqual([58, 7]);
  });
});

describe('latencyNamesOf', () => {
  it('names a block that calls no function by its identifier alone', () => {
    expect(latencyNamesOf(say('hello', 'bye'))).toEqual(['hello']);
  });
});
