import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next', Error: 'failed' }) };
const WAYS = { next: 'next', NoMatchingError: 'failed' };
const HOOKS = ['AgentHold', 'AgentWhisper', 'CustomerHold', 'CustomerQueue', 'CustomerRemaining', 'CustomerWhisper'];

const ROWS: readonly Row[] = [
  ...HOOKS.map((hook): Row => [
    `sets a flow for ${hook}`,
    oldModule('SetEventHook', { ...ON, parameters: parameters({ Type: hook, ContactFlowId: 'arn:flow' }) }),
    [['UpdateContactEventHooks', { EventHooks: { [hook]: 'arn:flow' } }, WAYS]],
  ]),
  [
    'fails to where it succeeds, as the older block could not fail',
    oldModule('SetContactFlow', {
      branches: branches({ Success: 'next' }),
      parameters: parameters({ ContactFlowId: 'arn:flow', Type: 'CustomerQueue' }),
    }),
    [
      [
        'UpdateContactEventHooks',
        { EventHooks: { CustomerQueue: 'arn:flow' } },
        { next: 'next', NoMatchingError: 'next' },
      ],
    ],
    /no branch "Error"/,
  ],
  [
    'looks a flow up',
    oldModule('SetWhisperFlow', {
      ...ON,
      parameters: [
        { name: 'Type', value: 'AgentWhisper' },
        { name: 'ContactFlowId', value: 'whisper', namespace: 'User Defined' },
      ],
    }),
    [['UpdateContactEventHooks', { EventHooks: { AgentWhisper: '$.Attributes.whisper' } }, WAYS]],
  ],
  [
    'names a flow that the export has no ARN of',
    oldModule('SetCustomerQueueFlow', {
      ...ON,
      parameters: [{ name: 'ContactFlowId', value: '', resourceName: 'Hold music' }],
    }),
    [['UpdateContactEventHooks', { EventHooks: { CustomerQueue: '${flows.Hold-music}' } }, WAYS]],
    /flow "Hold music" without its ARN/,
  ],
  [
    'sets the flow after the agent has hung up',
    oldModule('SetDisconnectFlow', { ...ON, parameters: parameters({ ContactFlowId: 'arn:flow' }) }),
    [['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'arn:flow' } }, WAYS]],
  ],
  [
    'is not carried for an event that is not known',
    oldModule('SetEventHook', { ...ON, parameters: parameters({ Type: 'FullMoon', ContactFlowId: 'arn:flow' }) }),
    [],
    /"FullMoon"/,
  ],
];

describe('setEventHook', () => {
  judgeRows(ROWS);
});
