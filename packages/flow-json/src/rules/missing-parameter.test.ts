import { describe, expect, it } from 'vitest';
import { type Row, action, compare, expected, flowOf, hangUp, invoke, menu, say, verdicts } from './flow.fixture.ts';
import type { JsonObject } from '../json.ts';
import { missingParameter } from './missing-parameter.ts';

const DIGITS = { Text: 'Digits?', StoreInput: 'True', InputTimeLimitSeconds: '5' };
const LOCAL = { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } };
const KEY = { EncryptionKeyId: 'id', Key: 'pem' };
const VOICE_ID = {
  IsVoiceIdStreamingEnabled: 'TRUE',
  IsVoiceAuthenticationEnabled: 'TRUE',
  IsFraudDetectionEnabled: 'FALSE',
  VoiceAuthenticationThreshold: '90',
};
const ASSET = { ProfileId: '1', ObjectType: '_asset' };

/** What parameters demand of each other: the type, its parameters, and how much is amiss. */
const CONSTRAINTS: readonly [what: string, type: string, parameters: JsonObject, count: number][] = [
  ['takes a local number with its country', 'GetParticipantInput', { ...DIGITS, InputValidation: LOCAL }, 0],
  ['refuses validation by nothing', 'GetParticipantInput', { ...DIGITS, InputValidation: {} }, 1],
  [
    'refuses to encrypt what is no digits',
    'GetParticipantInput',
    { ...DIGITS, InputValidation: LOCAL, InputEncryption: KEY },
    1,
  ],
  [
    'refuses a prompt where the buffer is switched',
    'GetParticipantInput',
    { EnableDTMFBuffer: 'True', Text: 'Hi.' },
    1,
  ],
  [
    'takes the end of buffering with its key',
    'GetParticipantInput',
    { EnableDTMFBuffer: 'False', StoreInput: 'True', InputEncryption: KEY },
    0,
  ],
  ['takes the switches of Voice ID together', 'UpdateContactData', VOICE_ID, 0],
  ['refuses one of them alone', 'UpdateContactData', { IsVoiceIdStreamingEnabled: 'TRUE' }, 1],
  [
    'refuses a threshold for what is off',
    'UpdateContactData',
    { ...VOICE_ID, IsVoiceAuthenticationEnabled: 'FALSE' },
    1,
  ],
  ['wants a threshold for what is on', 'UpdateContactData', { ...VOICE_ID, IsFraudDetectionEnabled: 'true' }, 1],
  ['refuses a profile by a name alone', 'GetCustomerProfile', { ProfileRequestData: { IdentifierName: '_phone' } }, 1],
  ['takes the latest object', 'GetCustomerProfileObject', { ProfileRequestData: { ...ASSET, UseLatest: 'true' } }, 0],
  ['refuses no particular object', 'GetCustomerProfileObject', { ProfileRequestData: ASSET }, 1],
  [
    'refuses an object by a value alone',
    'GetCustomerProfileObject',
    { ProfileRequestData: { ...ASSET, UseLatest: 'false', IdentifierValue: '1' } },
    1,
  ],
];

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
  ...CONSTRAINTS.map(([what, Type, Parameters, count]): Row => [
    what,
    flowOf(action('one', Type, Parameters, { NextAction: 'bye' }), hangUp('bye')),
    Array.from({ length: count }, () => ({ path: 'Actions[0].Parameters', block: 'one' })),
  ]),
  [
    'wants the country of a local number',
    flowOf(
      action('one', 'GetParticipantInput', {
        ...DIGITS,
        InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local' } },
      }),
    ),
    [{ path: 'Actions[0].Parameters.InputValidation.PhoneNumberValidation', block: 'one' }],
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
