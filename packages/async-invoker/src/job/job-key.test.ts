import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvent, CONTACT_ID } from '../../fixtures/event.ts';
import type { Parameters } from '../contact-flow-event.ts';
import { INVOKER_PARAMETERS } from '../invoker-parameters.ts';
import { executionName } from './execution-name.ts';
import { cacheKey, contactKey } from './job-key.ts';
import { workEvent } from './work-event.ts';

const keyOf = (parameters: Parameters, { job = 'order-status', attempt = 1, contactId = CONTACT_ID } = {}): string =>
  contactKey({ job, attempt, work: workEvent(anEvent(parameters, contactId), []) });

const parameters = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()).map((values) => ({ ...values }));
const texts = fc.dictionary(fc.string({ minLength: 1 }), fc.string());

describe('contactKey', () => {
  it('does not depend on the order of the parameters', () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const reversed = Object.fromEntries(Object.entries(given).toReversed());

        expect(keyOf(reversed)).toBe(keyOf(given));
      }),
    );
  });

  it('depends on the value of every parameter, so another order number gets another execution', () => {
    fc.assert(
      fc.property(texts, fc.string(), fc.string(), (others, one, another) => {
        fc.pre(one !== another);

        expect(keyOf({ ...others, orderNumber: one })).not.toBe(keyOf({ ...others, orderNumber: another }));
      }),
    );
  });

  it("does not depend on the invoker's own parameters", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...Object.values(INVOKER_PARAMETERS)), fc.string(), (given, name, value) => {
        const work = Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));

        expect(keyOf({ ...work, [name]: value })).toBe(keyOf(work));
      }),
    );
  });

  it('differs by contact, job and attempt', () => {
    const keys = [
      keyOf({}),
      keyOf({}, { contactId: 'another' }),
      keyOf({}, { job: 'loyalty' }),
      keyOf({}, { attempt: 2 }),
    ];

    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not take what stands in one place for what stands in another', () => {
    expect(keyOf({ a: 'b","c":"d' })).not.toBe(keyOf({ a: 'b', c: 'd' }));
    expect(keyOf({ a: '1' })).not.toBe(keyOf({ a: 1 }));
  });

  it('makes names that Step Functions takes, whatever the parameters and the time', () => {
    fc.assert(
      fc.property(parameters, fc.date({ noInvalidDate: true, min: new Date(0) }), (given, date) => {
        expect(executionName(keyOf(given), date.getTime())).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
      }),
    );
  });
});

describe('cacheKey', () => {
  const PATHS = ['parameters.orderNumber', 'attributes.tier'];

  it.each([
    ['another contact', anEvent({ orderNumber: '1001' }, 'another'), true],
    ['another parameter that is not in the key', anEvent({ orderNumber: '1001', mood: 'calm' }), true],
    ['another value', anEvent({ orderNumber: '1002' }), false],
  ])('for %s: the same is %s', (_, event, same) => {
    const key = cacheKey('order-status', PATHS, anEvent());

    expect(cacheKey('order-status', PATHS, event) === key).toBe(same);
  });

  it.each([
    ['missing', {}],
    ['empty', { orderNumber: '' }],
    ['null', { orderNumber: null }],
  ])('is none when a value is %s', (_, given) => {
    expect(cacheKey('order-status', PATHS, anEvent(given))).toBeUndefined();
  });

  it('differs by job and by path, and is never that of a contact', () => {
    const event = anEvent({ a: '1', b: '1' });

    const keys = [
      cacheKey('order-status', ['parameters.a'], event),
      cacheKey('order-status', ['parameters.b'], event),
      cacheKey('loyalty', ['parameters.a'], event),
      keyOf({ a: '1', b: '1' }),
    ];

    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not tell the values that it is made of', () => {
    expect(cacheKey('order-status', ['customerEndpoint.address'], anEvent())).toMatch(/^[\w-]{43}$/);
  });
});
