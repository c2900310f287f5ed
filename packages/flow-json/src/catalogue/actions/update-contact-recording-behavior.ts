import type { ActionDefinition } from '../action-definition.ts';
import { REDACTION_ENTITIES } from '../redaction-entities.ts';

/** Older form of the recording/analytics block; the most common one in existing flows (flow-language 7.1). */
export const updateContactRecordingBehavior = {
  type: 'UpdateContactRecordingBehavior',
  block: 'Set recording and analytics behavior (legacy)',
  category: 'contact',
  terminal: false,
  parameters: {
    RecordingBehavior: { type: 'object', required: true },
    'RecordingBehavior.RecordedParticipants': { type: 'array', required: true, values: ['Agent', 'Customer'] },
    'RecordingBehavior.ScreenRecordedParticipants': { type: 'array', values: ['Agent'] },
    'RecordingBehavior.IVRRecordingBehavior': { type: 'string', values: ['Enabled', 'Disabled'] },
    AnalyticsBehavior: { type: 'object' },
    'AnalyticsBehavior.Enabled': { type: 'string', required: true, format: 'boolean', values: ['True', 'False'] },
    'AnalyticsBehavior.AnalyticsLanguage': { type: 'string', dynamic: 'whole' },
    'AnalyticsBehavior.AnalyticsRedactionBehavior': { type: 'string', values: ['Enabled', 'Disabled'] },
    'AnalyticsBehavior.AnalyticsRedactionResults': {
      type: 'string',
      dynamic: 'whole',
      values: ['RedactedAndOriginal', 'RedactedOnly', 'None'],
    },
    'AnalyticsBehavior.AnalyticsRedactionMaskMode': { type: 'string', values: ['EntityType', 'PII'] },
    'AnalyticsBehavior.AnalyticsRedactionEntities': { type: 'array', values: REDACTION_ENTITIES },
    'AnalyticsBehavior.ChannelConfiguration.Chat.AnalyticsModes': { type: 'array', values: ['ContactLens'] },
    'AnalyticsBehavior.ChannelConfiguration.Voice.AnalyticsModes': {
      type: 'array',
      values: ['RealTime', 'PostContact', 'AutomatedInteraction'],
    },
    'AnalyticsBehavior.SummaryConfiguration.SummaryModes': {
      type: 'array',
      values: ['PostContact', 'AutomatedInteraction'],
    },
    'AnalyticsBehavior.SentimentConfiguration.Enabled': {
      type: 'string',
      format: 'boolean',
      values: ['True', 'False'],
    },
    'AnalyticsBehavior.AnalyticsMode': { type: 'string' },
    RecordingBehaviorOption: { type: 'string' },
  },
  errors: {},
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'OUTBOUND_WHISPER', 'CUSTOMER_QUEUE'],
  consoleFlowTypes: ['MODULE'],
} as const satisfies ActionDefinition;
