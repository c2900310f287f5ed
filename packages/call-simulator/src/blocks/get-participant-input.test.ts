import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { getParticipantInput } from './get-participant-input.ts';

const menu = { Text: 'Press one.', StoreInput: 'False', InputTimeLimitSeconds: '7' };
const store = { Text: 'Your number.', StoreInput: 'True', InputTimeLimitSeconds: '7' };

function phone(NumberFormat: string): JsonObject {
  return { ...store, InputValidation: { PhoneNumberValidation: { NumberFormat, CountryCode: 'US' } } };
}

function answer(parameters: JsonObject, keys: string | null) {
  return getParticipantInput.resume?.(visitOf(parameters), { type: 'answered', at: 9, keys });
}

describe('getParticipantInput', () => {
  it('asks for one key in a menu', () => {
    const move = getParticipantInput.enter(visitOf(menu));

    const parts = [{ text: 'Press one.', from: 0, until: 667 }];
    const prompt = { text: 'Press one.', milliseconds: 667, parts };
    const effect = { type: 'ask', block: 'it', prompt, firstKeyMilliseconds: 7000, entry: null };
    expect(move).toEqual({ kind: 'wait', effect });
  });

  it.each<[JsonObject, JsonObject]>([
    [{}, { maximumLength: 20, terminator: '#', interdigitMilliseconds: 5000, cancelKey: true }],
    [{ InputValidation: { CustomValidation: { MaximumLength: '$.Attributes.length' } } }, { maximumLength: 6 }],
    [{ DTMFConfiguration: { InputTerminationSequence: '**' } }, { terminator: '**' }],
    [
      { DTMFConfiguration: { InterdigitTimeLimitSeconds: '2', DisableCancelKey: 'True' } },
      { interdigitMilliseconds: 2000, cancelKey: false },
    ],
  ])('asks for several keys by the rules of %j', (parameters, entry) => {
    const state = callOf({}, { attributes: { length: '6' } });

    const move = getParticipantInput.enter(visitOf({ ...store, ...parameters }, state));

    expect(move).toMatchObject({ effect: { type: 'ask', entry } });
  });

  it.each<[string, JsonObject, string | null, unknown]>([
    ['a key in a menu', menu, '1', { way: { kind: 'value', value: '1' } }],
    ['silence in a menu', menu, null, { way: { kind: 'error', error: 'InputTimeLimitExceeded' } }],
    ['keys to store', store, '4711', { way: { kind: 'next' }, changes: { storedInput: '4711' } }],
    ['silence where keys are stored', store, null, { way: { kind: 'next' }, changes: { storedInput: 'Timeout' } }],
    ['an international number', phone('E164'), '15555550100', { changes: { storedInput: '15555550100' } }],
    ['a number that begins with 0', phone('E164'), '0155555501', { way: { error: 'InvalidPhoneNumber' } }],
    ['a local number', phone('Local'), '5550100', { changes: { storedInput: '5550100' } }],
    ['three digits as a number', phone('Local'), '555', { way: { error: 'InvalidPhoneNumber' } }],
  ])('takes %s', (_what, parameters, keys, expected) => {
    const move = answer(parameters, keys);

    expect(move).toMatchObject(expected as object);
  });

  it('fails where there is nothing to ask', () => {
    const move = getParticipantInput.enter(visitOf({ StoreInput: 'False' }));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' } });
  });

  it.each([{ EnableDTMFBuffer: 'True' }, { ...store, InputEncryption: { EncryptionKeyId: 'k', Key: 'c' } }])(
    'refuses what is not simulated: %j',
    (parameters) => {
      const move = getParticipantInput.enter(visitOf(parameters));

      expect(move).toMatchObject({ kind: 'refuse', reason: 'unsupported-parameter' });
    },
  );
});
