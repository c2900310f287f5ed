import type { ActionDefinition } from '../action-definition.ts';

/**
 * Sets Connect-defined fields of the contact; all or none (flow-language 7.1). A page lists References too, and the service
 * refuses them.
 */
export const updateContactData = {
  type: 'UpdateContactData',
  block: 'Set contact attributes (contact fields), Set Voice ID, Set voice (language), Connect assistant (session)',
  category: 'contact',
  terminal: false,
  parameters: {
    Name: { type: 'string', dynamic: 'anywhere' },
    Description: { type: 'string', dynamic: 'anywhere' },
    LanguageCode: { type: 'string', dynamic: 'anywhere' },
    CustomerId: { type: 'string', dynamic: 'anywhere' },
    IsVoiceIdStreamingEnabled: { type: 'string', format: 'boolean', values: ['TRUE', 'FALSE', 'true', 'false'] },
    IsVoiceAuthenticationEnabled: { type: 'string', format: 'boolean', values: ['TRUE', 'FALSE', 'true', 'false'] },
    IsFraudDetectionEnabled: { type: 'string', format: 'boolean', values: ['TRUE', 'FALSE', 'true', 'false'] },
    VoiceAuthenticationThreshold: {
      type: 'string',
      required: { path: 'IsVoiceAuthenticationEnabled', equals: ['TRUE', 'true'] },
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 0,
      maximum: 100,
    },
    VoiceAuthenticationResponseTime: {
      type: 'string',
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 5,
      maximum: 10,
    },
    FraudDetectionThreshold: {
      type: 'string',
      required: { path: 'IsFraudDetectionEnabled', equals: ['TRUE', 'true'] },
      dynamic: 'anywhere',
      format: 'integer',
      minimum: 0,
      maximum: 100,
    },
    WatchlistId: { type: 'string', dynamic: 'anywhere' },
    WisdomSessionArn: { type: 'string', dynamic: 'anywhere' },
    TargetContact: { type: 'string', values: ['Current', 'Related'] },
  },
  choices: [
    {
      parameters: [
        'Name',
        'Description',
        'LanguageCode',
        'CustomerId',
        'IsVoiceIdStreamingEnabled',
        'IsVoiceAuthenticationEnabled',
        'IsFraudDetectionEnabled',
        'VoiceAuthenticationThreshold',
        'VoiceAuthenticationResponseTime',
        'FraudDetectionThreshold',
        'WatchlistId',
        'WisdomSessionArn',
      ],
      least: 1,
    },
    {
      parameters: ['IsVoiceIdStreamingEnabled', 'IsVoiceAuthenticationEnabled', 'IsFraudDetectionEnabled'],
      least: 'together',
    },
    {
      parameters: ['VoiceAuthenticationThreshold'],
      least: 0,
      unless: { path: 'IsVoiceAuthenticationEnabled', equals: ['FALSE', 'false'] },
    },
    {
      parameters: ['FraudDetectionThreshold'],
      least: 0,
      unless: { path: 'IsFraudDetectionEnabled', equals: ['FALSE', 'false'] },
    },
  ],
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
