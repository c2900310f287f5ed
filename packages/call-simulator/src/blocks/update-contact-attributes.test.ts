import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';

const state = callOf({ external: { state: 'shipped', parcels: 2 } }, { attributes: { language: 'de' } });

describe('updateContactAttributes', () => {
  it('sets texts, references resolved, and keeps what was there', () => {
    const Attributes = {
      state: '$.External.state',
      note: '$.External.parcels of $.External.none',
      '$.External.state': 'k',
    };

    const move = updateContactAttributes.enter(visitOf({ Attributes }, state));

    const expected = { language: 'de', state: 'shipped', note: '2 of ', shipped: 'k' };
    expect(move).toMatchObject({ way: { kind: 'next' }, changes: { contact: { Attributes: expected } } });
  });

  it.each(['a.b', '$odd', '$.Attributes.missing'])('sets none where a key is %j', (key) => {
    const move = updateContactAttributes.enter(visitOf({ Attributes: { good: '1', [key]: '2' } }, state));

    expect(move).toEqual({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' }, changes: {} });
  });

  it('sets none where all of them would take more than 32 KB', () => {
    const fits = visitOf({ Attributes: { a: 'x'.repeat(32 * 1024 - 'languagede'.length - 1) } }, state);
    const over = visitOf({ Attributes: { a: 'x'.repeat(32 * 1024 - 'languagede'.length) } }, state);

    const moves = [updateContactAttributes.enter(fits), updateContactAttributes.enter(over)];

    expect(moves[0]).toMatchObject({ way: { kind: 'next' } });
    expect(moves[1]).toMatchObject({
      way: { kind: 'error', error: 'NoMatchingError' },
      limit: { limit: 'contact-attributes-size', figures: { bytes: 32_769, limitBytes: 32_768 } },
    });
  });

  it('is refused for the related contact, which is not simulated', () => {
    const move = updateContactAttributes.enter(visitOf({ Attributes: { a: 'b' }, TargetContact: 'Related' }));

    expect(move).toMatchObject({ kind: 'refuse', reason: 'unsupported-parameter' });
  });
});
