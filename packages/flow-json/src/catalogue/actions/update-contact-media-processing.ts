import type { ActionDefinition } from '../action-definition.ts';

/** Routes in-flight chat messages through a Lambda processor (flow-language 7.1). */
export const updateContactMediaProcessing = {
  type: 'UpdateContactMediaProcessing',
  block: 'Set recording, analytics and processing behavior',
  category: 'contact',
  terminal: false,
  parameters: {
    ChatProcessor: { type: 'object', required: true },
    'ChatProcessor.ProcessingEnabled': { type: 'string', required: true, format: 'boolean', values: ['True', 'False'] },
    'ChatProcessor.LambdaProcessorARN': { type: 'string', required: true, format: 'lambda' },
    'ChatProcessor.ChatProcessorSettings': { type: 'object', required: true },
    'ChatProcessor.ChatProcessorSettings.DeliverUnprocessedMessages': {
      type: 'string',
      required: true,
      format: 'boolean',
      values: ['True', 'False'],
    },
  },
  errors: { NoMatchingError: 'required', ChannelMismatch: 'required' },
  channels: ['CHAT'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
