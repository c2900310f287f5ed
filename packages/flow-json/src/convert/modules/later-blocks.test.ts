import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next', Error: 'failed' }) };
const WAYS = { next: 'next', NoMatchingError: 'failed' };

const ROWS: readonly Row[] = [
  [
    'creates a task',
    oldModule('CreateTask', {
      ...ON,
      parameters: [
        ...parameters({ ContactFlowId: 'arn:flow', Name: 'Call back', Description: 'Soon', DelaySeconds: 60 }),
        { name: 'Attribute', key: 'order', value: 'order', namespace: 'External' },
      ],
    }),
    [
      [
        'CreateTask',
        {
          ContactFlowId: 'arn:flow',
          Name: 'Call back',
          Description: 'Soon',
          Attributes: { order: '$.External.order' },
          DelaySeconds: '60',
        },
        WAYS,
      ],
    ],
  ],
  ['does not carry a task without a name', oldModule('CreateTask', ON), [], /no name/],
  [
    'runs a module',
    oldModule('InvokeFlowModule', {
      ...ON,
      parameters: parameters({ FlowModuleId: '6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11' }),
    }),
    [['InvokeFlowModule', { FlowModuleId: '6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11' }, WAYS]],
  ],
  [
    'dials',
    oldModule('Dial', { branches: branches({ Success: 'next' }) }),
    [['CompleteOutboundCall', {}, { next: 'next' }]],
    undefined,
    'outboundWhisper',
  ],
  ['takes up a task', oldModule('ResumeContact', ON), [['ResumeContact', {}, WAYS]]],
  ['does not carry what nobody has published', oldModule('CustomerProfiles', ON), [], /no published export.*"Success"/],
  ['does not carry Voice ID, which has ended', oldModule('SetVoiceId', ON), [], /ended Voice ID/],
];

describe('blocks of the last years of the old language', () => {
  judgeRows(ROWS);
});
