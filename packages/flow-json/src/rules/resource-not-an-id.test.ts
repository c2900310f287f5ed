import { describe, expect, it } from 'vitest';
import { type Row, action, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { resourceNotAnId } from './resource-not-an-id.ts';

const FOUND = { path: 'Actions[0].Parameters.QueueId', block: 'set' };

function queue(QueueId: string) {
  return flowOf(action('set', 'UpdateContactTargetQueue', { QueueId }));
}

const FUNCTION = { path: 'Actions[0].Parameters.LambdaFunctionARN', block: 'ask' };

function functionNamed(LambdaFunctionARN: string) {
  return flowOf(action('ask', 'InvokeLambdaFunction', { LambdaFunctionARN }));
}

const NUMBER = { path: 'Actions[0].Parameters.ThirdPartyPhoneNumber', block: 'phone' };

function calling(ThirdPartyPhoneNumber: string) {
  return flowOf(action('phone', 'TransferParticipantToThirdParty', { ThirdPartyPhoneNumber }));
}

const ROWS: readonly Row[] = [
  ['passes an ARN', queue('arn:aws:connect:us-east-1:123456789012:instance/x/queue/y'), []],
  ['passes an id', queue('11111111-2222-3333-4444-555555555555'), []],
  ['passes a JSONPath', queue('$.Attributes.queue'), []],
  ['passes a reference', queue('${queues.support}'), []],
  ['passes a placeholder', queue('%QueueArn%'), []],
  ['refuses a name', queue('Support'), [FOUND]],
  ['warns of a gap that somebody is to fill in', queue('INSERT QUEUE HERE'), [{ ...FOUND, severity: 'warning' }]],
  ['warns of one in small letters', queue('your-queue-id'), [{ ...FOUND, severity: 'warning' }]],
  ['leaves an empty text to another rule', queue(''), []],
  ['leaves a JSONPath in other text to another rule', calling('+1$.Attributes.number'), []],
  [
    'refuses the name of a prompt in a list',
    flowOf(action('music', 'MessageParticipantIteratively', { Messages: [{ PromptId: 'Music' }] })),
    [{ path: 'Actions[0].Parameters.Messages[0].PromptId', block: 'music' }],
  ],
  [
    'refuses the name of a flow in a map',
    flowOf(action('hooks', 'UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'Music' } })),
    [{ path: 'Actions[0].Parameters.EventHooks.CustomerQueue', block: 'hooks' }],
  ],
  [
    'passes a module with its version',
    flowOf(action('m', 'InvokeFlowModule', { FlowModuleId: '11111111-2222-3333-4444-555555555555:$LATEST' })),
    [],
  ],
  ['passes a view, which has a name', flowOf(action('view', 'ShowView', { ViewResource: { Id: 'form' } })), []],
  ['refuses a function by its name', functionNamed('order-status'), [FUNCTION]],
  [
    'passes its ARN, a JSONPath, and an ARN that a JSONPath completes',
    flowOf(
      ...['arn:aws:lambda:us-east-1:123456789012:function:x', '$.Attributes.arn', 'arn:aws:lambda:$.Attributes.x'].map(
        (LambdaFunctionARN) => action('ask', 'InvokeLambdaFunction', { LambdaFunctionARN }),
      ),
    ),
    [],
  ],
  ...['SELECT A FUNCTION', 'lookup_arn', 'LookupFunctionArn'].map((text): Row => [
    `warns of ${text} where a function is to be put`,
    functionNamed(text),
    [{ ...FUNCTION, severity: 'warning' }],
  ]),
  ['passes a whole number', calling('+12065550100'), []],
  ['refuses words for a number', calling('call me'), [NUMBER]],
  ['warns of a number without its country', calling('(206) 555-0100'), [{ ...NUMBER, severity: 'warning' }]],
  [
    'refuses an assistant by its name',
    flowOf(action('session', 'CreateWisdomSession', { WisdomAssistantArn: 'Helper' })),
    [{ path: 'Actions[0].Parameters.WisdomAssistantArn', block: 'session' }],
  ],
  ['does not apply to other texts', flowOf(say('hello', 'bye', { Text: 'Support' }), hangUp('bye')), []],
];

describe('resourceNotAnId', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(resourceNotAnId, flow)).toEqual(expected(resourceNotAnId, found));
  });
});
