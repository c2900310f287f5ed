import { describe, expect, it } from 'vitest';
import { type Row, action, expected, flowOf, verdicts } from './flow.fixture.ts';
import { attributeKey } from './attribute-key.ts';

const ROWS: readonly Row[] = [
  [
    'passes plain keys',
    flowOf(action('note', 'UpdateContactAttributes', { Attributes: { 'order-number_2': 'x' } })),
    [],
  ],
  [
    'refuses a dot',
    flowOf(action('note', 'UpdateContactAttributes', { Attributes: { 'order.number': 'x' } })),
    [{ path: 'Actions[0].Parameters.Attributes', block: 'note' }],
  ],
  [
    'refuses a dollar',
    flowOf(action('note', 'UpdateFlowAttributes', { FlowAttributes: { price$: { Value: 'x' } } })),
    [{ path: 'Actions[0].Parameters.FlowAttributes', block: 'note' }],
  ],
  [
    'passes a key that is read',
    flowOf(action('note', 'UpdateContactAttributes', { Attributes: { '$.External.key': 'x' } })),
    [],
  ],
  [
    'does not apply to other maps',
    flowOf(action('ask', 'InvokeLambdaFunction', { LambdaInvocationAttributes: { 'a.b': 'x' } })),
    [],
  ],
];

describe('attributeKey', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(attributeKey, flow)).toEqual(expected(attributeKey, found));
  });
});
