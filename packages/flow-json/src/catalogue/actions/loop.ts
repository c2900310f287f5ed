import type { ActionDefinition } from '../action-definition.ts';

/** Counts: each time this same action runs it answers ContinueLooping, LoopCount times, then DoneLooping once, then starts over (flow-language 7.3). */
export const loop = {
  type: 'Loop',
  block: 'Loop',
  category: 'flow-control',
  terminal: false,
  parameters: {
    LoopCount: { type: 'string', required: true, dynamic: 'whole', format: 'integer', minimum: 0, maximum: 100 },
  },
  conditions: {
    operators: ['Equals'],
    required: ['ContinueLooping', 'DoneLooping'],
    operands: ['ContinueLooping', 'DoneLooping'],
  },
  errors: { NoMatchingError: 'optional' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
