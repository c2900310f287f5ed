import type { ActionDefinition } from '../action-definition.ts';

/** Calls a Lambda function, waiting for it (synchronous) or not (asynchronous) (flow-language 7.4). */
export const invokeLambdaFunction = {
  type: 'InvokeLambdaFunction',
  block: 'AWS Lambda function (Invoke Lambda)',
  category: 'interaction',
  terminal: false,
  parameters: {
    LambdaFunctionARN: { type: 'string', required: true, dynamic: 'anywhere', format: 'lambda' },
    InvocationTimeLimitSeconds: { type: 'string', required: true, format: 'integer', minimum: 1, maximum: 60 },
    InvocationType: { type: 'string', values: ['SYNCHRONOUS', 'ASYNCHRONOUS'] },
    LambdaInvocationAttributes: { type: 'map', dynamic: 'anywhere', keepsTypes: 'nested' },
    ResponseValidation: { type: 'object' },
    'ResponseValidation.ResponseType': { type: 'string', required: true, values: ['STRING_MAP', 'JSON'] },
  },
  errors: { NoMatchingError: 'required' },
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
