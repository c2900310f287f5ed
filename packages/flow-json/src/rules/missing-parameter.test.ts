import { describe, expect, it } from 'vitest';
import { type Row, action, compare, expected, flowOf, hangUp, invoke, menu, say, verdicts } from './flow.fixture.ts';
import { missingParameter } from './missing-parameter.ts';

const ROWS: readonly Row[] = [
  ['passes what has all its parameters', flowOf(invoke('ask', 'bye', 'bye'), hangUp('bye')), []],
  [
    'refuses a required one that is not there, each by itself',
    flowOf(action('ask', 'InvokeLambdaFunction', {}, { NextAction: 'bye' }), hangUp('bye')),
    [
      { path: 'Actions[0].Parameters', block: 'ask' },
      { path: 'Actions[0].Parameters', block: 'ask' },
    ],
  ],
  [
    'refuses an action without Parameters as one with none',
    flowOf({ Identifier: 'check', Type: 'Compare', Transitions: { NextAction: 'bye' } }, hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'check' }],
  ],
  [
    'asks for a member only where the object is given',
    flowOf(
      say('one', 'bye'),
      say('two', 'bye', { Media: { Uri: 'https://example.com/a.wav', SourceType: 'S3' } }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[1].Parameters.Media', block: 'two' }],
  ],
  ['passes one prompt', flowOf(say('hello', 'bye', { SSML: '<speak>Hello.</speak>' }), hangUp('bye')), []],
  [
    'refuses no prompt',
    flowOf(say('hello', 'bye', {}), hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'hello' }],
  ],
  [
    'refuses two prompts',
    flowOf(say('hello', 'bye', { Text: 'Hello.', SSML: '<speak>Hello.</speak>' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'hello' }],
  ],
  [
    'asks for what another value demands',
    flowOf(menu('digits', {}, 'bye', { StoreInput: 'True' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters', block: 'digits' }],
  ],
  [
    'wants input to say whether it is stored, and how long it waits',
    flowOf(action('keys', 'GetParticipantInput', { Text: 'Press a key.' }, { NextAction: 'bye' }), hangUp('bye')),
    [
      { path: 'Actions[0].Parameters', block: 'keys' },
      { path: 'Actions[0].Parameters', block: 'keys' },
    ],
  ],
  [
    'wants no validation where what was typed ahead is forgotten',
    flowOf(
      action('keys', 'GetParticipantInput', { EnableDTMFBuffer: 'False', StoreInput: 'True' }, { NextAction: 'bye' }),
      hangUp('bye'),
    ),
    [],
  ],
  ['does not ask for it with another value', flowOf(menu('keys', { '1': 'bye' }, 'bye'), hangUp('bye')), []],
  [
    'wants no prompt where the action only switches the buffer',
    flowOf(action('buffer', 'GetParticipantInput', { EnableDTMFBuffer: 'True' }, { NextAction: 'bye' }), hangUp('bye')),
    [],
  ],
  [
    'leaves it to another rule what the value is',
    flowOf(compare('check', 'bye', 'bye', { ComparisonValue: '' }), hangUp('bye')),
    [],
  ],
  ['does not apply to types that the catalogue does not describe', flowOf(action('odd', 'Invented')), []],
];

describe('missingParameter', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(missingParameter, flow)).toEqual(expected(missingParameter, found));
  });
});
