import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, contactOf, visitOf } from '../../fixtures/calls.ts';
import { updateContactData } from './update-contact-data.ts';

function enter(parameters: JsonObject) {
  return updateContactData.enter(visitOf(parameters, callOf({}, { attributes: { language: 'de' } })));
}

describe('updateContactData', () => {
  it('sets the fields that are given, and leaves the others', () => {
    const move = enter({ LanguageCode: '$.Attributes.language', Name: 'Ada', TargetContact: 'Current' });

    const contact = { ...contactOf({ attributes: { language: 'de' } }), LanguageCode: 'de', Name: 'Ada' };
    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes: { contact } });
  });

  it.each([{ IsVoiceIdStreamingEnabled: 'TRUE' }, { Name: 'Ada', TargetContact: 'Related' }])('refuses %j', (given) => {
    const move = enter(given);

    expect(move).toMatchObject({ kind: 'refuse', reason: 'unsupported-parameter' });
  });
});
