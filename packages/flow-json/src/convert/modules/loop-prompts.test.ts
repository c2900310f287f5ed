import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';

const HOLD = { name: 'Text', value: 'Please hold.', key: 'text' };
const BREAK = { name: 'Text', value: '<speak><break time="60s"/></speak>', key: 'ssml' };
const MUSIC = { name: 'AudioPrompt', value: 'arn:prompt', resourceName: 'Music.wav' };

const ROWS: readonly Row[] = [
  [
    'plays texts and recordings in their order',
    oldModule('LoopPrompts', { parameters: [HOLD, MUSIC, BREAK], branches: branches({ Error: 'failed' }) }),
    [
      [
        'MessageParticipantIteratively',
        { Messages: [{ Text: 'Please hold.' }, { PromptId: 'arn:prompt' }, { SSML: BREAK.value }] },
        { next: 'failed', NoMatchingError: 'failed' },
      ],
    ],
    undefined,
    'customerQueue',
  ],
  [
    'is interrupted after some seconds',
    oldModule('LoopPrompts', {
      parameters: [HOLD, { name: 'InterruptSeconds', value: 30 }],
      branches: branches({ Timeout: 'menu', Error: 'failed' }),
    }),
    [
      [
        'MessageParticipantIteratively',
        { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '30' },
        { next: 'failed', NoMatchingError: 'failed', 'Equals MessagesInterrupted': 'menu' },
      ],
    ],
    undefined,
    'customerQueue',
  ],
  [
    'leads nowhere where it led nowhere, because it ends with the wait',
    oldModule('LoopPrompts', { parameters: [HOLD] }),
    [['MessageParticipantIteratively', { Messages: [{ Text: 'Please hold.' }] }, {}]],
    undefined,
    'customerHold',
  ],
  [
    'plays a blank where it played nothing',
    oldModule('LoopPrompts'),
    [['MessageParticipantIteratively', { Messages: [{ Text: ' ' }] }, {}]],
    /plays nothing/,
    'customerHold',
  ],
];

describe('loopPrompts', () => {
  judgeRows(ROWS);
});
