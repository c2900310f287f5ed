import { describe, expect, it } from 'vitest';
import { callOf } from '../../fixtures/calls.ts';
import { resolveText, resolveValue } from './references.ts';

const external = { state: 'shipped', address: { city: 'Bonn' }, parcels: 2, gift: false, items: ['a', 'b'] };
const state = callOf(
  { external, storedInput: '4711', flowAttributes: { job: 'id-1' }, latestInvocation: 'id-2' },
  { attributes: { language: 'de', 'my key': 'spaced', 'x_y-z': 'odd' } },
);

describe('resolveText', () => {
  it.each([
    ['no reference', 'no reference'],
    ['It is $.External.state.', 'It is shipped.'],
    ['in $.External.address.city, today', 'in Bonn, today'],
    ['$.External.parcels parcels, gift: $.External.gift', '2 parcels, gift: false'],
    ["$.Attributes['my key'] and $.Attributes.x_y-z", 'spaced and odd'],
    ["https://x/$['Attributes']['language']/1.wav", 'https://x/de/1.wav'],
    ['$["Attributes"]["language"]', 'de'],
    ['entered $.StoredCustomerInput', 'entered 4711'],
    ['$.CustomerEndpoint.Address to $.SystemEndpoint.Address', '+15555550100 to +15555550199'],
    ['$.ContactId on $.Channel', 'c-1 on VOICE'],
    ['$.LambdaInvocation.ResultData.state', 'shipped'],
    ['$.FlowAttributes.job before $.LambdaInvocation.InvocationId', 'id-1 before id-2'],
    ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony'],
    ['[$.External.nothing]', '[]'],
    ['[$.External.address]', '[]'],
    ['[$.External.items]', '[]'],
    ['[$.Queue.Name]', '[]'],
    ['[$.Attributes.constructor]', '[]'],
    ['[$.Lex.IntentName]', '[]'],
    ['costs $5', 'costs $5'],
  ])('makes of %j the text %j', (text, expected) => {
    const resolved = resolveText(text, state);

    expect(resolved).toBe(expected);
  });
});

describe('resolveValue', () => {
  it.each([
    ['$.External.parcels', 2],
    ['$.External.items', ['a', 'b']],
    ['$.External', external],
    ['$.External.items.0', ''],
    ['$.External.nothing', ''],
    ['$.External.parcels.', '2.'],
    [{ deep: ['$.External.gift', 7] }, { deep: [false, 7] }],
  ])('makes of %j the value %j', (value, expected) => {
    const resolved = resolveValue(value, state);

    expect(resolved).toEqual(expected);
  });
});
