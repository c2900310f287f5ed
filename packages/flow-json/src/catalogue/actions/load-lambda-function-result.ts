import type { ActionDefinition } from '../action-definition.ts';

/** Fetches the outcome of an earlier asynchronous Lambda invocation into the $.External / $.LambdaInvocation.ResultData namespace (flow-language 7.4). */
export const loadLambdaFunctionResult = {
  type: 'LoadLambdaFunctionResult',
  block: 'AWS Lambda function (Load Lambda result)',
  category: 'interaction',
  terminal: false,
  parameters: {
    LambdaInvocationId: { type: 'string', required: true, dynamic: 'whole', format: 'jsonpath' },
  },
  errors: { NoMatchingError: 'required', InProgress: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
