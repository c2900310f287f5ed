import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next' }) };

const ROWS: readonly Row[] = [
  [
    'chooses a voice',
    oldModule('SetVoice', { ...ON, parameters: [{ name: 'GlobalVoice', value: 'Matthew' }] }),
    [['UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Matthew' }, { next: 'next' }]],
  ],
  [
    'looks the voice up, and keeps an error branch',
    oldModule('SetVoice', {
      branches: branches({ Success: 'next', Error: 'failed' }),
      parameters: [{ name: 'GlobalVoice', value: 'voice', namespace: 'External' }],
    }),
    [
      [
        'UpdateContactTextToSpeechVoice',
        { TextToSpeechVoice: '$.External.voice' },
        { next: 'next', NoMatchingError: 'failed' },
      ],
    ],
  ],
  ['leads on where it chooses none', oldModule('SetVoice', ON), [], /leads on/],
];

describe('setVoice', () => {
  judgeRows(ROWS);
});
