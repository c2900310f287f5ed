import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject, JsonValue } from '../../json.ts';

const TO_QUEUE = { branches: branches({ AtCapacity: 'full', Error: 'failed' }) };
const QUEUE_WAYS = { next: 'failed', NoMatchingError: 'failed', QueueAtCapacity: 'full' };
const QUEUE = [{ name: 'Queue', value: 'arn:queue', namespace: null }];

const TO_FLOW = {
  parameters: [{ name: 'ContactFlowId', value: 'arn:flow', resourceName: 'Main' }],
  branches: branches({ Error: 'failed' }),
};
const FLOW_WAYS = { next: 'failed', NoMatchingError: 'failed' };

function call(blind: JsonValue, ways: Readonly<Record<string, string>>, timeLimit = '30'): JsonObject {
  return oldModule('Transfer', {
    target: 'PhoneNumber',
    parameters: [
      ...parameters({ TimeLimit: timeLimit, BlindTransfer: blind }),
      { name: 'PhoneNumber', value: 'number', namespace: 'External' },
    ],
    branches: branches(ways),
  });
}

const calls = (goesOn: string, ways: Readonly<Record<string, string>>, seconds = '30') =>
  [
    'TransferParticipantToThirdParty',
    {
      ThirdPartyPhoneNumber: '$.External.number',
      ThirdPartyConnectionTimeLimitSeconds: seconds,
      ContinueFlowExecution: goesOn,
    },
    ways,
  ] as const;

const ROWS: readonly Row[] = [
  [
    'puts the contact into its queue',
    oldModule('Transfer', { ...TO_QUEUE, target: 'Queue' }),
    [['TransferContactToQueue', {}, QUEUE_WAYS]],
  ],
  [
    'chooses a queue first, which is a block of its own today',
    oldModule('Transfer', { ...TO_QUEUE, target: 'Queue', parameters: QUEUE }),
    [
      ['UpdateContactTargetQueue', { QueueId: 'arn:queue' }, { next: 'block-2', NoMatchingError: 'failed' }],
      ['TransferContactToQueue', {}, QUEUE_WAYS],
    ],
    /chose its queue itself/,
  ],
  [
    'takes a contact that waits out of its queue',
    oldModule('Transfer', { ...TO_QUEUE, target: 'Queue', parameters: QUEUE }),
    [['DequeueContactAndTransferToQueue', { QueueId: 'arn:queue' }, QUEUE_WAYS]],
    undefined,
    'customerQueue',
  ],
  [
    'reads the first form of a transfer to a queue',
    oldModule('CustomerInQueue', TO_QUEUE),
    [['TransferContactToQueue', {}, QUEUE_WAYS]],
  ],
  [
    'goes on in another flow',
    oldModule('Transfer', { ...TO_FLOW, target: 'Flow' }),
    [['TransferToFlow', { ContactFlowId: 'arn:flow' }, FLOW_WAYS]],
  ],
  [
    'reads the first form of a transfer to a flow',
    oldModule('TransferToFlow', TO_FLOW),
    [['TransferToFlow', { ContactFlowId: 'arn:flow' }, FLOW_WAYS]],
  ],
  [
    'looks the flow up',
    oldModule('Transfer', {
      ...TO_FLOW,
      target: 'Flow',
      parameters: [{ name: 'ContactFlowId', value: 'next flow', namespace: 'User Defined' }],
    }),
    [['TransferToFlow', { ContactFlowId: "$.Attributes['next flow']" }, FLOW_WAYS]],
  ],
  [
    'calls somebody, and ends',
    call(true, { Error: 'failed' }),
    [calls('False', { next: 'failed', NoMatchingError: 'failed' })],
  ],
  [
    'calls somebody, and goes on',
    call(false, { Success: 'next', CallFailure: 'busy', Timeout: 'late', Error: 'failed' }),
    [
      calls('True', {
        next: 'next',
        CallFailed: 'busy',
        ConnectionTimeLimitExceeded: 'late',
        NoMatchingError: 'failed',
      }),
    ],
  ],
  [
    'rings no longer than the service does',
    call('true', { Error: 'failed' }, '900'),
    [calls('False', { next: 'failed', NoMatchingError: 'failed' }, '600')],
    /TimeLimit is 900/,
  ],
  ['is not carried without a number', oldModule('Transfer', { target: 'PhoneNumber' }), [], /no phone number/],
  [
    'hands over to the agent',
    oldModule('Transfer', { target: 'Agent' }),
    [['TransferContactToAgent', {}, {}]],
    undefined,
    'agentTransfer',
  ],
  [
    'knows a transfer without a target by what it holds',
    oldModule('Transfer', TO_FLOW),
    [['TransferToFlow', { ContactFlowId: 'arn:flow' }, FLOW_WAYS]],
  ],
  [
    'is not carried where it hands over to something else',
    oldModule('Transfer', { ...TO_QUEUE, target: 'Moon' }),
    [],
    /"Moon".*branch "Error"/,
  ],
];

describe('transfer', () => {
  judgeRows(ROWS);
});
