import { describe, expect, it } from 'vitest';
import { artefacts, bye, flowOf, foundBy } from '../artefacts.fixture.ts';
import { checkingFlow, jobArtefacts, start } from '../job.fixture.ts';
import { cacheKeySpoofable } from './cache-key-spoofable.ts';

const AT = { path: 'Resources.Invoker.Properties.Environment.Variables.WARMLINE_CACHE_KEY' };
const NUMBER = '$.CustomerEndpoint.Address';

/** A cache with such a key, and a flow that starts work with these parameters, once for each. */
const keyedBy = (key: unknown, ...parameters: readonly Parameters<typeof start>[1][]) => {
  const flow = checkingFlow();
  const starts = parameters.map((given, index) => start(`start-${index}`, given));
  return jobArtefacts({
    flow: parameters.length === 0 ? flow : { ...flow, Actions: [...flow.Actions, ...starts] },
    environment: { WARMLINE_CACHE_KEY: typeof key === 'string' ? key : JSON.stringify(key) },
  });
};

describe('cacheKeySpoofable', () => {
  it.each([
    ["the caller's number", keyedBy(['customerEndpoint.address'])],
    ['a parameter that the flow fills with it', keyedBy(['parameters.phone'], { phone: NUMBER })],
    [
      'a parameter that the flow fills so in brackets',
      keyedBy(['parameters.phone'], { phone: "$['CustomerEndpoint']['Address']" }),
    ],
    ['both', keyedBy(['customerEndpoint.address', 'parameters.phone'], { phone: NUMBER })],
  ])('reports a key of %s alone', (_, given) => {
    expect(foundBy(cacheKeySpoofable, given)).toEqual([AT]);
  });

  it.each([
    ['something else', keyedBy(['parameters.orderNumber'], { orderNumber: '$.Attributes.order' })],
    ['the number and something else', keyedBy(['customerEndpoint.address', 'attributes.customerId'])],
    [
      'a parameter that is the number in one place only',
      keyedBy(['parameters.phone'], { phone: NUMBER }, { phone: '$.Attributes.typed' }),
    ],
    [
      'a parameter that holds more than the number',
      keyedBy(['parameters.phone'], { phone: `${NUMBER}-$.Attributes.pin` }),
    ],
    ['a parameter that the flow never passes', keyedBy(['parameters.phone'])],
    ['nothing', keyedBy([])],
  ])('accepts a key of %s', (_, given) => {
    expect(foundBy(cacheKeySpoofable, given)).toEqual([]);
  });

  it.each([
    ['a stack without invokers', artefacts()],
    ['work without a cache', jobArtefacts()],
    ['a key that is no list', keyedBy('customerEndpoint.address')],
    ['a key that holds no texts', keyedBy([1])],
    ['a key that deployment knows', jobArtefacts({ environment: { WARMLINE_CACHE_KEY: { Ref: 'Key' } } })],
    [
      'a flow that never calls the invoker',
      jobArtefacts({ flow: flowOf(bye()), environment: { WARMLINE_CACHE_KEY: '["parameters.phone"]' } }),
    ],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(cacheKeySpoofable, given)).toEqual([]);
  });
});
