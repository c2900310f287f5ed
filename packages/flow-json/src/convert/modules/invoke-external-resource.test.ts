import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject, JsonValue } from '../../json.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:lookup';
const WAYS = { next: 'next', NoMatchingError: 'failed' };

function invoke(timeLimit: JsonValue, ...more: readonly JsonObject[]): JsonObject {
  return oldModule('InvokeExternalResource', {
    target: 'Lambda',
    parameters: [
      { name: 'FunctionArn', value: ARN, namespace: null },
      { name: 'TimeLimit', value: timeLimit },
      ...more,
    ],
    branches: branches({ Success: 'next', Error: 'failed' }),
  });
}

const invokes = (seconds: string, more: JsonObject = {}) =>
  ['InvokeLambdaFunction', { LambdaFunctionARN: ARN, InvocationTimeLimitSeconds: seconds, ...more }, WAYS] as const;

const ROWS: readonly Row[] = [
  ['calls a function', invoke('3'), [invokes('3')]],
  [
    'hands over what is written and what is looked up',
    invoke(
      '8',
      { name: 'Parameter', key: 'phone', value: 'Customer Number', namespace: 'System' },
      { name: 'Parameter', key: 'agent', value: '$.Agent.UserName', namespace: null },
      { name: 'Parameter', key: 'tries', value: 2 },
    ),
    [
      invokes('8', {
        LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address', agent: '$.Agent.UserName', tries: '2' },
      }),
    ],
  ],
  [
    'leaves out a parameter without a value or a key',
    invoke('3', { name: 'Parameter', key: 'empty', value: '' }, { name: 'Parameter', value: 'x' }),
    [invokes('3')],
    /"empty".*\n.*without a key/,
  ],
  ['keeps to the time that the service gives', invoke('30'), [invokes('8')], /TimeLimit is 30/],
  ['takes the time that the console offers first where there is none', invoke(''), [invokes('3')], /no TimeLimit/],
  ['takes a time that is no number for none', invoke('soon'), [invokes('3')], /"soon"/],
  [
    'calls a function by its name where the ARN was taken out',
    oldModule('InvokeExternalResource', {
      parameters: [
        { name: 'FunctionArn', value: 'GetUserData', namespace: null },
        { name: 'TimeLimit', value: '3' },
      ],
      branches: branches({ Success: 'next', Error: 'failed' }),
    }),
    [
      [
        'InvokeLambdaFunction',
        { LambdaFunctionARN: '${functions.GetUserData}', InvocationTimeLimitSeconds: '3' },
        WAYS,
      ],
    ],
    /names the function "GetUserData" without its ARN/,
  ],
  [
    'looks up the function',
    oldModule('InvokeExternalResource', {
      parameters: [
        { name: 'FunctionArn', value: 'fn', namespace: 'External' },
        { name: 'TimeLimit', value: '3' },
      ],
      branches: branches({ Success: 'next', Error: 'failed' }),
    }),
    [['InvokeLambdaFunction', { LambdaFunctionARN: '$.External.fn', InvocationTimeLimitSeconds: '3' }, WAYS]],
  ],
  [
    'leaves a name to be filled in where the export names no function',
    oldModule('InvokeExternalResource', {
      target: 'Lambda',
      parameters: [
        { name: 'FunctionArn', namespace: null },
        { name: 'TimeLimit', value: '3' },
      ],
      branches: branches({ Success: 'next', Error: 'failed' }),
    }),
    [['InvokeLambdaFunction', { LambdaFunctionARN: '${functions.modules-0}', InvocationTimeLimitSeconds: '3' }, WAYS]],
    /names no function/,
  ],
  ['is not carried where it calls something else', { ...invoke('3'), target: 'Soap' }, [], /"Soap".*branch "Success"/],
];

describe('invokeExternalResource', () => {
  judgeRows(ROWS);
});
