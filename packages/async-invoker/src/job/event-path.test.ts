import { describe, expect, it } from 'vitest';
import { anEvent } from '../../fixtures/event.ts';
import { readEventPath, valueAt, without } from './event-path.ts';

const EVENT = anEvent({ orderNumber: '1001', 'a.b': 'dotted' });

describe('readEventPath', () => {
  it.each([
    ['parameters.orderNumber', '1001'],
    ['parameters.a.b', 'dotted'],
    ['attributes.tier', 'gold'],
    ['customerEndpoint.address', '+15555550100'],
    ['parameters.toString', undefined],
    ['attributes.missing', undefined],
  ])('%s leads to %s', (text, value) => {
    const path = readEventPath(text);

    expect(path && valueAt(path, EVENT)).toBe(value);
    expect(path).toBeDefined();
  });

  it.each(['', 'parameters', 'parameters.', 'orderNumber', 'customerEndpoint.type', '$.Details', 'Parameters.a'])(
    'refuses "%s"',
    (text) => {
      expect(readEventPath(text)).toBeUndefined();
    },
  );

  it('finds nothing where a contact has neither attributes nor a number', () => {
    const { Details } = EVENT;
    const bare = { ...EVENT, Details: { ...Details, ContactData: { ContactId: 'c', CustomerEndpoint: null } } };

    expect(valueAt({ of: 'attributes', name: 'tier' }, bare)).toBeUndefined();
    expect(valueAt({ of: 'customerEndpoint', name: 'address' }, bare)).toBeUndefined();
  });
});

describe('without', () => {
  it.each(['parameters.orderNumber', 'attributes.pin', 'customerEndpoint.address'])('leaves %s out alone', (text) => {
    const path = readEventPath(text) ?? { of: 'parameters', name: '' };

    const rest = without(path, EVENT);

    expect(valueAt(path, rest)).toBeUndefined();
    expect(JSON.stringify(rest).length).toBeLessThan(JSON.stringify(EVENT).length);
    expect(rest.Details.ContactData.ContactId).toBe(EVENT.Details.ContactData.ContactId);
  });

  it('leaves an event as it is that has no such value', () => {
    expect(without({ of: 'attributes', name: 'missing' }, EVENT)).toBe(EVENT);
  });
});
