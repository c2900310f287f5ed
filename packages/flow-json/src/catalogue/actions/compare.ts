import type { ActionDefinition } from '../action-definition.ts';

/** Compares one attribute with literal operands and branches. */
export const compare = {
  type: 'Compare',
  block: 'Check contact attributes',
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
  errors: {
    NoMatchingCondition: 'required',
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
