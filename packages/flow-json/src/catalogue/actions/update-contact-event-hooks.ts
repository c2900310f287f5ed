import type { ActionDefinition } from '../action-definition.ts';

/** Chooses the flow that runs on a contact event (flow-language 7.1). */
export const updateContactEventHooks = {
  type: 'UpdateContactEventHooks',
  block: 'Set customer queue flow / Set hold flow / Set whisper flow / Set disconnect flow / Set event flow',
  category: 'contact',
  terminal: false,
  parameters: {
    EventHooks: {
      type: 'map',
      dynamic: 'whole',
      keys: [
        'AgentHold',
        'AgentWhisper',
        'CustomerHold',
        'CustomerQueue',
        'CustomerRemaining',
        'CustomerWhisper',
        'DefaultAgentUI',
        'DisconnectAgentUI',
        'PauseContact',
        'ResumeContact',
      ],
      maximum: 1,
    },
    EventHooksConfiguration: { type: 'map' },
    'EventHooks.*': { type: 'string', dynamic: 'whole', format: 'flow' },
    'EventHooksConfiguration.*': { type: 'object' },
    'EventHooksConfiguration.*.DisableExecution': {
      type: 'string',
      required: true,
      format: 'boolean',
      values: ['true', 'false'],
    },
  },
  choices: [{ parameters: ['EventHooks', 'EventHooksConfiguration'], least: 1 }],
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
