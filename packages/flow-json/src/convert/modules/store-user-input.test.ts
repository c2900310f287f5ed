import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject, JsonValue } from '../../json.ts';

const ASKS = { Text: 'Your number?', TextToSpeechType: 'text', Timeout: '5' };

function store(values: Readonly<Record<string, JsonValue>>, ways: Readonly<Record<string, string>> = {}): JsonObject {
  return oldModule('StoreUserInput', {
    parameters: parameters({ ...ASKS, ...values }),
    branches: branches({ Success: 'next', Error: 'failed', ...ways }),
  });
}

const CUSTOM = { CustomerInputType: 'Custom', MaxDigits: 4 };
const TODAY = { Text: 'Your number?', StoreInput: 'True', InputTimeLimitSeconds: '5' };
const FOUR = { InputValidation: { CustomValidation: { MaximumLength: '4' } } };
const WAYS = { next: 'next', NoMatchingError: 'failed' };

const ROWS: readonly Row[] = [
  [
    'stores digits',
    store({ ...CUSTOM, EncryptEntry: false, DisableCancel: 'false' }),
    [['GetParticipantInput', { ...TODAY, ...FOUR, DTMFConfiguration: { DisableCancelKey: 'False' } }, WAYS]],
  ],
  [
    'stores them up to a key, without a way to cancel',
    store({ ...CUSTOM, TerminatorDigits: '#', DisableCancel: true }),
    [
      [
        'GetParticipantInput',
        { ...TODAY, ...FOUR, DTMFConfiguration: { InputTerminationSequence: '#', DisableCancelKey: 'True' } },
        WAYS,
      ],
    ],
  ],
  [
    'encrypts them',
    store({ ...CUSTOM, EncryptEntry: true, EncryptionKeyId: 'key', EncryptionKey: 'PEM' }),
    [['GetParticipantInput', { ...TODAY, ...FOUR, InputEncryption: { EncryptionKeyId: 'key', Key: 'PEM' } }, WAYS]],
  ],
  [
    'fails rather than store in the open where the keys are missing',
    store({ ...CUSTOM, EncryptEntry: 'true' }),
    [['GetParticipantInput', { ...TODAY, ...FOUR, InputEncryption: { EncryptionKeyId: ' ', Key: ' ' } }, WAYS]],
    /lacks a key/,
  ],
  [
    'stores a phone number of a country',
    store(
      { CustomerInputType: 'PhoneNumber', PhoneNumberFormat: 'Local', CountryCode: 'gb' },
      { InvalidNumber: 'wrong' },
    ),
    [
      [
        'GetParticipantInput',
        { ...TODAY, InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'GB' } } },
        { ...WAYS, InvalidPhoneNumber: 'wrong' },
      ],
    ],
  ],
  [
    'stores a phone number of the world, and states where a wrong one leads',
    store({ CustomerInputType: 'PhoneNumber', PhoneNumberFormat: 'International' }),
    [
      [
        'GetParticipantInput',
        { ...TODAY, InputValidation: { PhoneNumberValidation: { NumberFormat: 'E164' } } },
        { ...WAYS, InvalidPhoneNumber: 'failed' },
      ],
    ],
    /InvalidPhoneNumber leads where "Error" leads/,
  ],
  [
    'reads the first form of the block',
    { ...store({ ...CUSTOM }), type: 'StoreCustomerInput' },
    [['GetParticipantInput', { ...TODAY, ...FOUR }, WAYS]],
  ],
  [
    'takes twenty digits where the export does not say',
    store({ CustomerInputType: 'Custom' }),
    [['GetParticipantInput', { ...TODAY, InputValidation: { CustomValidation: { MaximumLength: '20' } } }, WAYS]],
    /no MaxDigits/,
  ],
];

describe('storeUserInput', () => {
  judgeRows(ROWS);
});
