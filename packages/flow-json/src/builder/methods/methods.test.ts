import { describe, expect, it } from 'vitest';
import type { FlowType } from '../../catalogue/action-definition.ts';
import type { Action } from '../../flow/flow.ts';
import type { CallBranch } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { referenceTo } from '../reference.ts';
import { assistant, bot, flow, hours, phoneNumber, prompt, queue, view } from '../resources.ts';

const hangUp: CallBranch = (call) => call.disconnect({ name: 'bye' });
const hangOn: CallBranch = (call) => call.say('Please hold.', { name: 'hang-on' });
const on: CallBranch = (call) => call.endFlow({ name: 'other' });

/** The first action of a flow, and where its branches lead; `end` is what follows. */
function written(body: CallBranch, type: FlowType): readonly [Action['Type'], unknown, string] {
  const [action] = contactFlow({ name: 'Test', type }, body).content.Actions;
  const { NextAction = '', Errors = [], Conditions = [] } = action?.Transitions ?? {};
  const arms = [
    ...Conditions.map(({ NextAction: to, Condition }) => `${Condition.Operands.join()} > ${to}`),
    ...Errors.map(({ NextAction: to, ErrorType }) => `${ErrorType} > ${to}`),
  ];
  return [action?.Type ?? '', action?.Parameters, [`> ${NextAction}`, ...arms].join(', ')];
}

const ROWS: readonly [method: string, body: CallBranch, type: string, parameters: object, arms: string, FlowType?][] = [
  [
    'say plays a recording by name',
    (call) => call.say(prompt('welcome'), { onFailure: hangUp }),
    'MessageParticipant',
    { PromptId: '${prompts.welcome}' },
    '> end, NoMatchingError > bye',
  ],
  [
    'checkHours goes on within the hours',
    (call) => call.checkHours({ hours: hours('shop'), onClosed: hangUp, onFailure: on }),
    'CheckHoursOfOperation',
    { HoursOfOperationId: '${hours.shop}' },
    '> other, True > end, False > bye, NoMatchingError > other',
  ],
  [
    'checkStaffing goes on where there is somebody',
    (call) => call.checkStaffing('Available', { queue: queue('support'), onNobody: hangUp, onFailure: on }),
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsAvailable', QueueId: '${queues.support}' },
    '> bye, 0 > end, NoMatchingError > other, NoMatchingCondition > bye',
  ],
  [
    'checkQueue compares a figure',
    (call) =>
      call.checkQueue('NumberOfContactsInQueue', {
        cases: [{ operator: 'NumberGreaterThan', operand: '9', then: hangUp }],
        onFailure: on,
      }),
    'CheckMetricData',
    { MetricType: 'NumberOfContactsInQueue' },
    '> end, 9 > bye, NoMatchingError > other, NoMatchingCondition > end',
  ],
  [
    'queueMetrics goes on whatever happens',
    (call) => call.queueMetrics({ channel: 'Voice' }),
    'GetMetricData',
    { QueueChannel: 'Voice' },
    '> end, NoMatchingError > end',
  ],
  [
    'distribute adds shares up to thresholds',
    (call) =>
      call.distribute([
        { percent: 3, then: hangUp },
        { percent: 6, then: on },
      ]),
    'DistributeByPercentage',
    {},
    '> end, 4 > bye, 10 > other, NoMatchingCondition > end',
  ],
  [
    'wait goes on when the time is up',
    (call) => call.wait(60, { onFailure: hangUp }),
    'Wait',
    { TimeLimitSeconds: '60' },
    '> bye, WaitCompleted > end, NoMatchingError > bye',
  ],
  [
    'wait can be heard',
    (call) => call.wait(60, { while: (call) => call.say('Please hold.', { name: 'hold' }), onFailure: hangUp }),
    'Wait',
    { TimeLimitSeconds: '60', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' },
    '> bye, Continue > while-waiting, WaitCompleted > end, NoMatchingError > bye',
  ],
  [
    'wait goes round in what is heard alone, where its failure is the same branch',
    (call) => call.wait(60, { while: hangOn, onFailure: hangOn }),
    'Wait',
    { TimeLimitSeconds: '60', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' },
    '> hang-on-2, Continue > while-waiting, WaitCompleted > end, NoMatchingError > hang-on-2',
  ],
  [
    'setFlowAttributes wraps values',
    (call) => call.setFlowAttributes({ tries: '0', caller: call.customer.address }),
    'UpdateFlowAttributes',
    { FlowAttributes: { tries: { Value: '0' }, caller: { Value: '$.CustomerEndpoint.Address' } } },
    '> end, NoMatchingError > end',
  ],
  [
    'setEventHook names one flow',
    (call) => call.setEventHook('CustomerQueue', flow('waiting')),
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: '${flows.waiting}' } },
    '> end, NoMatchingError > end',
  ],
  [
    'recording says who',
    (call) => call.recording('both', { automatedPart: 'Enabled' }),
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Enabled' } },
    '> end',
  ],
  [
    'recording stops',
    (call) => call.recording('nobody'),
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: [] } },
    '> end',
  ],
  [
    'tag adds tags',
    (call) => call.tag({ topic: 'orders' }),
    'TagContact',
    { Tags: { topic: 'orders' } },
    '> end, NoMatchingError > end',
  ],
  [
    'untag takes them away',
    (call) => call.untag(['topic']),
    'UntagContact',
    { TagKeys: ['topic'] },
    '> end, NoMatchingError > end',
  ],
  [
    'createTask goes on',
    (call) => call.createTask('Call back', { flow: flow('tasks'), references: { url: 'https://x' }, delaySeconds: 5 }),
    'CreateTask',
    {
      ContactFlowId: '${flows.tasks}',
      Name: 'Call back',
      References: { url: 'https://x' },
      DelaySeconds: '5',
    },
    '> end, NoMatchingError > end',
  ],
  [
    'setRoutingPriority sets a priority',
    (call) => call.setRoutingPriority({ priority: 1 }),
    'UpdateContactRoutingBehavior',
    { QueuePriority: '1' },
    '> end',
  ],
  [
    'setRoutingPriority makes older',
    (call) => call.setRoutingPriority({ ageSeconds: 600 }),
    'UpdateContactRoutingBehavior',
    { QueueTimeAdjustmentSeconds: '600' },
    '> end',
  ],
  [
    'transferToNumber ends the flow on success',
    (call) => call.transferToNumber(phoneNumber('desk'), { onFailure: hangUp }),
    'TransferParticipantToThirdParty',
    {
      ThirdPartyPhoneNumber: '${numbers.desk}',
      ThirdPartyConnectionTimeLimitSeconds: '30',
      ContinueFlowExecution: 'False',
    },
    '> bye, NoMatchingError > bye',
  ],
  [
    'transferToNumber comes back',
    (call) =>
      call.transferToNumber('+4930123456', {
        ringSeconds: 20,
        callerId: { number: phoneNumber('main'), name: 'Shop' },
        digits: '1',
        comeBack: { onCallFailed: on, onNoAnswer: hangUp },
        onFailure: hangUp,
      }),
    'TransferParticipantToThirdParty',
    {
      ThirdPartyPhoneNumber: '+4930123456',
      ThirdPartyConnectionTimeLimitSeconds: '20',
      ContinueFlowExecution: 'True',
      ThirdPartyDTMFDigits: '1',
      CallerId: { Number: '${numbers.main}', Name: 'Shop' },
    },
    '> end, CallFailed > other, ConnectionTimeLimitExceeded > bye, NoMatchingError > bye-2',
  ],
  [
    'transferToNumber comes back in a flow that transfers to an agent',
    (call) => call.transferToNumber('+4930123456', { comeBack: true, onFailure: hangUp }),
    'TransferParticipantToThirdParty',
    {
      ThirdPartyPhoneNumber: '+4930123456',
      ThirdPartyConnectionTimeLimitSeconds: '30',
      ContinueFlowExecution: 'True',
    },
    '> end, NoMatchingError > bye',
    'AGENT_TRANSFER',
  ],
  [
    'createCallback goes on when the callback is there',
    (call) => call.createCallback({ queue: queue('support'), onFailure: hangUp }),
    'CreateCallbackContact',
    {
      QueueId: '${queues.support}',
      InitialCallDelaySeconds: '5',
      MaximumConnectionAttempts: '1',
      RetryDelaySeconds: '600',
    },
    '> end, NoMatchingError > bye',
  ],
  [
    'setCallbackNumber takes a value of the call',
    (call) => call.setCallbackNumber(call.storedInput, { onInvalid: hangUp, onNotDialable: on }),
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.StoredCustomerInput' },
    '> end, InvalidCallbackNumber > bye, CallbackNumberNotDialable > other',
  ],
  [
    'askBot branches on intents',
    (call) =>
      call.askBot('How can I help?', {
        bot: bot('orders'),
        intents: { Track: on },
        onNoMatch: hangUp,
        onFailure: hangUp,
        sessionAttributes: { caller: call.customer.address },
      }),
    'ConnectParticipantWithLexBot',
    {
      Text: 'How can I help?',
      LexV2Bot: { AliasArn: '${bots.orders}' },
      LexSessionAttributes: { caller: '$.CustomerEndpoint.Address' },
    },
    '> bye, Track > other, NoMatchingCondition > bye, NoMatchingError > bye-2',
  ],
  [
    'askBot waits for a chat',
    (call) =>
      call.askBot('How can I help?', {
        bot: bot('orders'),
        intents: { Track: on },
        onNoMatch: hangUp,
        onFailure: hangUp,
        chatTimeout: { seconds: 60, then: on },
      }),
    'ConnectParticipantWithLexBot',
    { Text: 'How can I help?', LexV2Bot: { AliasArn: '${bots.orders}' }, LexTimeoutSeconds: { Text: '60' } },
    '> bye, Track > other, InputTimeLimitExceeded > other-2, NoMatchingCondition > bye, NoMatchingError > bye-2',
  ],
  [
    'showView branches on actions',
    (call) =>
      call.showView(view('form'), {
        data: { name: call.profile.FirstName, nested: { list: [1, true] } },
        seconds: 400,
        actions: { Next: on },
        onNoMatch: hangUp,
        onTimeout: hangUp,
        onFailure: hangUp,
        isSensitive: true,
      }),
    'ShowView',
    {
      ViewResource: { Id: '${views.form}' },
      InvocationTimeLimitSeconds: '400',
      ViewData: { name: '$.Customer.FirstName', nested: { list: [1, true] } },
      SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] },
    },
    '> bye-2, Next > other, NoMatchingCondition > bye, NoMatchingError > bye-2, TimeLimitExceeded > bye-3',
  ],
  [
    'loopPrompts goes round, and back after an interruption',
    (call) =>
      call.loopPrompts(['Please hold.', prompt('music')], {
        name: 'loop',
        interrupt: { everySeconds: 30, then: (call) => call.say('Still there?', { name: 'still' }) },
      }),
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'Please hold.' }, { PromptId: '${prompts.music}' }], InterruptFrequencySeconds: '30' },
    '> end, MessagesInterrupted > still, NoMatchingError > end',
    'CUSTOMER_QUEUE',
  ],
  [
    'moveToQueue leaves the queue',
    (call) => call.moveToQueue(queue('second'), { onFull: hangUp, onFailure: on }),
    'DequeueContactAndTransferToQueue',
    { QueueId: '${queues.second}' },
    '> other, QueueAtCapacity > bye, NoMatchingError > other',
    'CUSTOMER_QUEUE',
  ],
  ['endFlow ends', (call) => call.endFlow(), 'EndFlowExecution', {}, '> ', 'AGENT_WHISPER'],
];

describe('call', () => {
  it.each(ROWS)('%s', (_, body, type, parameters, arms, flowType = 'CONTACT_FLOW') => {
    expect(written(body, flowType)).toEqual([type, parameters, arms]);
  });

  it('comes back to its prompts after an interruption', () => {
    const { content } = contactFlow({ name: 'Queue', type: 'CUSTOMER_QUEUE' }, (call) =>
      call.loopPrompts(['Please hold.'], {
        name: 'loop',
        interrupt: { everySeconds: 30, then: (call) => call.say('Still there?') },
      }),
    );

    expect(content.Actions[1]?.Transitions.NextAction).toBe('loop');
  });

  it('sets the language of the contact in a second block', () => {
    const { content } = contactFlow({ name: 'Test' }, (call) =>
      call.setVoice('Vicki', { engine: 'Neural', style: 'None', language: 'de-DE', onFailure: hangUp }),
    );

    expect(content.Actions.map(({ Type, Parameters }) => [Type, Parameters])).toEqual([
      [
        'UpdateContactTextToSpeechVoice',
        { TextToSpeechVoice: 'Vicki', TextToSpeechEngine: 'Neural', TextToSpeechStyle: 'None' },
      ],
      ['DisconnectParticipant', {}],
      ['UpdateContactData', { LanguageCode: 'de-DE' }],
      ['DisconnectParticipant', {}],
      ['DisconnectParticipant', {}],
    ]);
  });

  it('gives JSONPaths for the namespaces', () => {
    const paths: string[] = [];
    contactFlow({ name: 'Test' }, (call) => {
      paths.push(
        String(call.lex.SentimentResponse.Scores.Positive),
        String(call.metrics.Agents.Available.Count),
        String(call.segmentAttributes['connect:Subtype']),
        String(call.references['order']?.Value),
        String(call.flowAttributes['my key']),
        String(call.queue.OutboundCallerId.Address),
        String(call.taskContactId),
        String(call.mediaStreams.Customer.Audio.StreamARN),
        String(call.lambda.invocationId),
        String(call.system.displayName),
        String(call.case.status),
        String(call.emailRecipients.CcList),
        String(call.lex.AlternativeIntents['Refund']?.IntentConfidence.Score),
        String(call.loops['orders']?.Elements),
        String(call.segmentAttributes['connect:CustomerAuthentication'].Status),
        String(call.segmentAttributes['connect:X-SES-SPAM-VERDICT']),
        String(call.dataTableList.row(0).attribute(2)),
        String(call.dataTableList.row(1, 'shops').primaryKey(0)),
        String(call.outboundCommunication.Latest.Id),
        String(call.deliveryReceipt['Bounce']),
      );
      call.action('CreateWisdomSession', {
        parameters: { WisdomAssistantArn: assistant('help') },
        errors: { NoMatchingError: hangUp },
      });
    });

    expect(paths).toEqual([
      '$.Lex.SentimentResponse.Scores.Positive',
      '$.Metrics.Agents.Available.Count',
      "$.SegmentAttributes['connect:Subtype']",
      '$.References.order.Value',
      "$.FlowAttributes['my key']",
      '$.Queue.OutboundCallerId.Address',
      '$.Task.ContactId',
      '$.MediaStreams.Customer.Audio.StreamARN',
      '$.LambdaInvocation.InvocationId',
      '$.SystemEndpoint.DisplayName',
      '$.Case.status',
      '$.AdditionalEmailRecipients.CcList',
      '$.Lex.AlternativeIntents.Refund.IntentConfidence.Score',
      '$.Loop.orders.Elements',
      "$.SegmentAttributes['connect:CustomerAuthentication'].Status",
      "$.SegmentAttributes['connect:X-SES-SPAM-VERDICT']",
      '$.DataTableList.ResultData.primaryKeyGroups.default[0].attributes[2].attributeValue',
      '$.DataTableList.ResultData.primaryKeyGroups.shops[1].primaryKeys[0].attributeValue',
      '$.OutboundCommunication.Latest.Id',
      "$.DeliveryReceipts['`$.OutboundCommunication.Latest.Id`'].Bounce",
    ]);
  });

  const REFUSALS: readonly [what: string, body: CallBranch, message: string][] = [
    ['shares of nothing', (call) => call.distribute([]), 'distribute got the shares '],
    ['half a share', (call) => call.distribute([{ percent: 0.5, then: hangUp }]), 'whole numbers'],
    ['shares of everything', (call) => call.distribute([{ percent: 100, then: hangUp }]), 'come to 99 at most'],
    [
      'a bot without intents',
      (call) => call.askBot('?', { bot: bot('b'), intents: {}, onNoMatch: hangUp, onFailure: hangUp }),
      'askBot got no intent',
    ],
    ['a wait without end', (call) => call.wait(604801, { onFailure: hangUp }), 'TimeLimitSeconds'],
    ['an empty flow attribute', (call) => call.setFlowAttributes({ a: '' }), 'The attribute "a" is an empty text'],
    ['no prompts', (call) => call.loopPrompts([]), 'loopPrompts got no prompt'],
    ['prompts outside a queue', (call) => call.loopPrompts(['x']), 'Use MessageParticipant instead.'],
    [
      'a queue by its console name',
      (call) => call.moveToQueue('Support', { onFull: hangUp, onFailure: hangUp }),
      'cannot stand in a flow of type CONTACT_FLOW. Use TransferContactToQueue instead.',
    ],
    [
      'a literal callback number',
      (call) => call.setCallbackNumber(referenceTo('+49'), { onInvalid: hangUp, onNotDialable: hangUp }),
      'where a JSONPath is wanted',
    ],
    [
      'no ring at all',
      (call) => call.transferToNumber('+49301', { ringSeconds: 0, onFailure: hangUp }),
      'ThirdPartyConnectionTimeLimitSeconds',
    ],
  ];

  it.each(REFUSALS)('refuses %s', (_, body, message) => {
    expect(() => contactFlow({ name: 'Test' }, body)).toThrow(message);
  });
});
