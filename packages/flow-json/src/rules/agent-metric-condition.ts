import { parameterAt } from '../catalogue/parameter-at.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const agentMetricCondition: Rule = {
  code: 'WL125',
  name: 'agent-metric-condition',
  severity: 'error',
  alone: true,
  summary: 'Metrics of agents are compared with NumberGreaterThan "0" only.',
  reason: 'The service refuses other conditions on them; flow-language 7.3 (CheckMetricData).',
  fix: 'NumberGreaterOrEqualTo "1" becomes NumberGreaterThan "0", which is the same.',
  check: (facts) =>
    blocksOfType(facts, 'CheckMetricData').flatMap(({ action, path, index: block }) => {
      const metric = parameterAt(action, 'MetricType');
      if (typeof metric !== 'string' || !metric.startsWith('NumberOfAgents')) return [];
      return (action.Transitions.Conditions ?? []).flatMap(({ Condition: { Operator, Operands } }, index) => {
        const operand = String(Operands[0]);
        if (Operator === 'NumberGreaterThan' && operand === '0') return [];
        const meansTheSame = Operator === 'NumberGreaterOrEqualTo' && operand === '1';
        const at = ['Actions', block, 'Transitions', 'Conditions', index, 'Condition'];
        const value = { Operator: 'NumberGreaterThan', Operands: ['0'] };
        const fix = { description: 'Ask for NumberGreaterThan "0", which is the same.', edits: [{ at, value }] };
        return [
          {
            path: `${path}.Transitions.Conditions[${index}]`,
            block: action.Identifier,
            message: `The block "${action.Identifier}" asks for ${metric} with ${Operator} "${operand}".`,
            hint: 'Ask for NumberGreaterThan "0"; GetMetricData and Compare tell how many there are.',
            ...(meansTheSame ? { fix } : {}),
          },
        ];
      });
    }),
};
