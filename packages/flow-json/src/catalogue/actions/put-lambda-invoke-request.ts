import type { ActionDefinition } from '../action-definition.ts';

/** Invokes a Lambda in a campaign flow; result at $.LambdaInvocation.ResultData.* (flow-language 7.5). */
export const putLambdaInvokeRequest = {
  type: 'PutLambdaInvokeRequest',
  block: 'Custom action (Invoke Lambda)',
  category: 'campaign',
  terminal: false,
  parameters: {},
  parametersUnpublished: true,
  errors: { NoMatchingError: 'optional' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: ['CAMPAIGN'],
} as const satisfies ActionDefinition;
