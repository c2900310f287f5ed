import type { ActionDefinition } from '../action-definition.ts';

/** Pauses the flow until a timeout or an event; may run a Continue branch meanwhile (flow-language 7.3). */
export const wait = {
  type: 'Wait',
  block: 'Wait',
  category: 'flow-control',
  terminal: false,
  parameters: {
    TimeLimitSeconds: {
      type: 'string',
      required: true,
      dynamic: 'whole',
      format: 'integer',
      minimum: 1,
      maximum: 604800,
    },
    Events: { type: 'array', values: ['CustomerReturned', 'BotParticipantDisconnected'] },
    ContinueExecution: { type: 'string', format: 'boolean', values: ['TRUE', 'True'] },
    MinimumWaitTimeSeconds: { type: 'string', required: { path: 'ContinueExecution' }, format: 'integer', minimum: 1 },
    InterruptibleEvents: { type: 'map', dynamic: 'whole' },
    'InterruptibleEvents.*.AsyncLambdaCompletionEvent.Identifier': { type: 'string', dynamic: 'whole' },
  },
  conditions: {
    operators: ['Equals'],
    required: ['WaitCompleted'],
    requiredWhen: [{ test: { path: 'ContinueExecution' }, operand: 'Continue' }],
    namedBy: ['Events', 'InterruptibleEvents'],
  },
  errors: {
    NoMatchingError: 'required',
    ParticipantNotFound: {
      requiredWhen: { path: 'Events', includes: 'BotParticipantDisconnected' },
      otherwise: 'refused',
    },
  },
  channels: ['CHAT', 'TASK', 'EMAIL', 'VOICE'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
