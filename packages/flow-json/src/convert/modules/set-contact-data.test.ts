import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const set = (...parameters: readonly JsonObject[]): JsonObject =>
  oldModule('SetContactData', { parameters, branches: branches({ Success: 'next', Error: 'failed' }) });

const LINK = {
  name: 'ContactData',
  namespace: 'External',
  contactReference: { key: 'View Email', value: 'email_url', type: 'URL' },
};
const WAYS = { next: 'next', NoMatchingError: 'failed' };
const AS_ATTRIBUTE = { Attributes: { 'View Email': '$.External.email_url' } };

const ROWS: readonly Row[] = [
  [
    'makes an attribute of a reference, which flows cannot set any more',
    set(LINK),
    [['UpdateContactAttributes', AS_ATTRIBUTE, WAYS]],
    /references/,
  ],
  [
    'sets a field of the contact',
    set({ name: 'ContactData', key: 'LanguageCode', value: 'en-US' }),
    [['UpdateContactData', { LanguageCode: 'en-US' }, WAYS]],
  ],
  [
    'sets fields that stand beside the name of the parameter, as late exports write them',
    set(
      { name: 'ContactData', namespace: null, languageCode: 'es-MX' },
      { name: 'ContactData', namespace: 'User Defined', customerId: 'account', shoeSize: '44' },
    ),
    [['UpdateContactData', { LanguageCode: 'es-MX', CustomerId: '$.Attributes.account' }, WAYS]],
    /"shoeSize"/,
  ],
  [
    'does without what it says of Voice ID, which has ended',
    set({ name: 'Name', value: 'Order' }, { name: 'IsVoiceAuthenticationEnabled', value: 'true' }),
    [['UpdateContactData', { Name: 'Order' }, WAYS]],
    /ended Voice ID/,
  ],
  [
    'is not carried where it speaks of Voice ID alone',
    set(
      { name: 'IsVoiceIdStreamingEnabled', value: 'true' },
      { name: 'IsVoiceAuthenticationEnabled', value: 'true' },
      { name: 'VoiceAuthenticationThreshold', value: '90' },
      { name: 'VoiceAuthenticationResponseTime', value: '10' },
      { name: 'IsFraudDetectionEnabled', value: 'true' },
      { name: 'FraudDetectionThreshold', value: '50' },
    ),
    [],
    /ended Voice ID/,
  ],
  [
    'sets both, one after the other',
    set(LINK, { name: 'CustomerId', value: 'id', namespace: 'External' }),
    [
      ['UpdateContactAttributes', AS_ATTRIBUTE, { ...WAYS, next: 'block-2' }],
      ['UpdateContactData', { CustomerId: '$.External.id' }, WAYS],
    ],
    /references/,
  ],
  [
    'leaves out what flows cannot set, and references without a name',
    set(
      { name: 'Name', value: 'Order' },
      { name: 'ContactData', key: 'Shoe size', value: '44' },
      { ...LINK, contactReference: { value: 'x' } },
    ),
    [['UpdateContactData', { Name: 'Order' }, WAYS]],
    /"Shoe size".*\n.*without a name/,
  ],
  ['leads on where it sets nothing', set(), [], /leads on/],
];

describe('setContactData', () => {
  judgeRows(ROWS);
});
