import type { ActionDefinition } from '../action-definition.ts';
import { REDACTION_ENTITIES } from '../redaction-entities.ts';

/** Sets recording, Contact Lens analytics, redaction and screen recording for one channel (flow-language 7.1). */
export const updateContactRecordingAndAnalyticsBehavior = {
  type: 'UpdateContactRecordingAndAnalyticsBehavior',
  block: 'Set recording, analytics and processing behavior',
  category: 'contact',
  terminal: false,
  parameters: {
    VoiceBehavior: { type: 'object' },
    'VoiceBehavior.VoiceRecordingBehavior': { type: 'object' },
    'VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants': {
      type: 'array',
      required: true,
      values: ['Agent', 'Customer'],
    },
    'VoiceBehavior.VoiceRecordingBehavior.IVRRecordingBehavior': { type: 'string', values: ['Enabled', 'Disabled'] },
    'VoiceBehavior.VoiceAnalyticsBehavior': { type: 'object' },
    'VoiceBehavior.VoiceAnalyticsBehavior.Enabled': {
      type: 'string',
      required: true,
      format: 'boolean',
      values: ['True', 'False'],
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.AnalyticsLanguage': { type: 'string', dynamic: 'whole' },
    'VoiceBehavior.VoiceAnalyticsBehavior.AnalyticsModes': {
      type: 'array',
      values: ['RealTime', 'PostContact', 'AutomatedInteraction'],
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.ConversationalAnalyticsRedactionConfiguration.Enabled': {
      type: 'string',
      format: 'boolean',
      values: ['True', 'False'],
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.ConversationalAnalyticsRedactionConfiguration.RedactionResults': {
      type: 'string',
      dynamic: 'whole',
      values: ['RedactedAndOriginal', 'RedactedOnly'],
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.ConversationalAnalyticsRedactionConfiguration.RedactionMaskMode': {
      type: 'string',
      values: ['EntityType', 'PII'],
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.ConversationalAnalyticsRedactionConfiguration.RedactionEntities': {
      type: 'array',
      values: REDACTION_ENTITIES,
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.SentimentConfiguration.Enabled': {
      type: 'string',
      format: 'boolean',
      values: ['True', 'False'],
    },
    'VoiceBehavior.VoiceAnalyticsBehavior.SummaryConfiguration.SummaryModes': {
      type: 'array',
      values: ['PostContact', 'AutomatedInteraction'],
    },
    ChatBehavior: { type: 'object' },
    'ChatBehavior.ChatAnalyticsBehavior': { type: 'object', required: true },
    'ChatBehavior.ChatAnalyticsBehavior.Enabled': {
      type: 'string',
      required: true,
      format: 'boolean',
      values: ['True', 'False'],
    },
    'ChatBehavior.ChatAnalyticsBehavior.AnalyticsLanguage': { type: 'string', dynamic: 'whole' },
    'ChatBehavior.ChatAnalyticsBehavior.AnalyticsModes': { type: 'array', values: ['ContactLens'] },
    'ChatBehavior.ChatAnalyticsBehavior.ConversationalAnalyticsRedactionConfiguration': { type: 'object' },
    'ChatBehavior.ChatAnalyticsBehavior.InFlightChatRedactionConfiguration': { type: 'object' },
    'ChatBehavior.ChatAnalyticsBehavior.SentimentConfiguration.Enabled': {
      type: 'string',
      format: 'boolean',
      values: ['True', 'False'],
    },
    'ChatBehavior.ChatAnalyticsBehavior.SummaryConfiguration.SummaryModes': {
      type: 'array',
      values: ['PostContact', 'AutomatedInteraction'],
    },
    ScreenRecordingBehavior: { type: 'object' },
    'ScreenRecordingBehavior.ScreenRecordedParticipants': { type: 'array', required: true, values: ['Agent'] },
  },
  choices: [{ parameters: ['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior'], least: 1, most: 1 }],
  errors: {
    NoMatchingError: 'required',
    ChannelMismatch: 'required',
    InFlightRedactionConfigurationFailed: { requiredWhen: { path: 'ChatBehavior' }, otherwise: 'refused' },
  },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
