import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next' }) };
const PROMPT = 'arn:aws:connect:us-east-1:123456789012:instance/i/prompt/p';

const ROWS: readonly Row[] = [
  [
    'speaks a text, and keeps what is looked up in it',
    oldModule('PlayPrompt', {
      ...ON,
      parameters: parameters({ Text: 'Hi $.External.name', TextToSpeechType: 'text' }),
    }),
    [['MessageParticipant', { Text: 'Hi $.External.name' }, { next: 'next' }]],
  ],
  [
    'speaks SSML',
    oldModule('PlayPrompt', { ...ON, parameters: parameters({ Text: '<speak>Hi</speak>', TextToSpeechType: 'ssml' }) }),
    [['MessageParticipant', { SSML: '<speak>Hi</speak>' }, { next: 'next' }]],
  ],
  [
    'takes a text in <speak> for SSML where the export does not say',
    oldModule('PlayPrompt', { ...ON, parameters: parameters({ Text: '<speak>Hi</speak>' }) }),
    [['MessageParticipant', { SSML: '<speak>Hi</speak>' }, { next: 'next' }]],
  ],
  [
    'speaks a text that is looked up',
    oldModule('PlayPrompt', { ...ON, parameters: [{ name: 'Text', value: 'Queue.Name', namespace: 'System' }] }),
    [['MessageParticipant', { Text: '$.Queue.Name' }, { next: 'next' }]],
  ],
  [
    'plays a recording',
    oldModule('PlayPrompt', { ...ON, parameters: [{ name: 'AudioPrompt', value: PROMPT, namespace: null }] }),
    [['MessageParticipant', { PromptId: PROMPT }, { next: 'next' }]],
  ],
  [
    'names a recording that the export has no ARN of',
    oldModule('PlayPrompt', { ...ON, parameters: [{ name: 'AudioPrompt', resourceName: 'Beep.wav' }] }),
    [['MessageParticipant', { PromptId: '${prompts.Beep-wav}' }, { next: 'next' }]],
    /"Beep\.wav" without its ARN/,
  ],
  [
    'keeps an error branch where there is one',
    oldModule('PlayAudio', {
      parameters: parameters({ Text: 'Hi', TextToSpeechType: 'text' }),
      branches: branches({ Success: 'next', Error: 'failed' }),
    }),
    [['MessageParticipant', { Text: 'Hi' }, { next: 'next', NoMatchingError: 'failed' }]],
  ],
  [
    'leads on where it plays nothing',
    oldModule('PlayPrompt', { ...ON, parameters: parameters({ Text: '' }) }),
    [],
    /leads on/,
  ],
  [
    'ends where it led nowhere',
    oldModule('PlayPrompt', { parameters: parameters({ Text: 'Hi' }) }),
    [['MessageParticipant', { Text: 'Hi' }, { next: 'end' }]],
    /no branch "Success"/,
  ],
  [
    'ends where it led to a block that is not there',
    oldModule('PlayPrompt', { parameters: parameters({ Text: 'Hi' }), branches: branches({ Success: 'gone' }) }),
    [['MessageParticipant', { Text: 'Hi' }, { next: 'end' }]],
    /not in the export \("gone"\)/,
  ],
  [
    'reports a parameter and a branch that it does not know',
    oldModule('PlayPrompt', {
      parameters: parameters({ Text: 'Hi', Volume: '11' }),
      branches: branches({ Success: 'next', Bored: 'next' }),
    }),
    [['MessageParticipant', { Text: 'Hi' }, { next: 'next' }]],
    /"Volume".*\n.*"Bored"/,
  ],
];

describe('playPrompt', () => {
  judgeRows(ROWS);
});
