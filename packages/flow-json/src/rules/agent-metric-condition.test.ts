import { describe, expect, it } from 'vitest';
import { type Row, action, expected, flowOf, verdicts } from './flow.fixture.ts';
import { agentMetricCondition } from './agent-metric-condition.ts';

const FOUND = { path: 'Actions[0].Transitions.Conditions[0]', block: 'check' };

function check(MetricType: string, Operator: string, operand: string) {
  const Conditions = [{ NextAction: 'check', Condition: { Operator, Operands: [operand] } }];
  return flowOf(action('check', 'CheckMetricData', { MetricType }, { NextAction: 'check', Conditions }));
}

const ROWS: readonly Row[] = [
  ['passes whether there is an agent', check('NumberOfAgentsOnline', 'NumberGreaterThan', '0'), []],
  ['refuses how many there are', check('NumberOfAgentsOnline', 'NumberGreaterThan', '2'), [FOUND]],
  ['refuses another comparison', check('NumberOfAgentsStaffed', 'NumberGreaterOrEqualTo', '1'), [FOUND]],
  ['does not apply to metrics of queues', check('NumberOfContactsInQueue', 'NumberLessThan', '5'), []],
];

describe('agentMetricCondition', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(agentMetricCondition, flow)).toEqual(expected(agentMetricCondition, found));
  });
});
