import type { ActionDefinition } from '../action-definition.ts';

/** Compares one attribute with literal operands and branches (flow-language 7.3). */
export const compare = {
  type: 'Compare',
  block: 'Check contact attributes',
  category: 'flow-control',
  terminal: false,
  parameters: {
    ComparisonValue: { type: 'string', required: true, dynamic: 'always', format: 'jsonpath' },
  },
  conditions: {
    operators: [
      'Equals',
      'TextStartsWith',
      'TextEndsWith',
      'TextContains',
      'NumberGreaterThan',
      'NumberGreaterOrEqualTo',
      'NumberLessThan',
      'NumberLessOrEqualTo',
      'KeyExists',
    ],
    required: [],
    minimum: 1,
  },
  errors: { NoMatchingCondition: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
