import { describe, expect, it } from 'vitest';
import { PING_INPUT, SIBLING_INPUT } from './ping-input.ts';
import { recognisePing } from './recognise-ping.ts';

const envelope = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  account: '123456789012',
  time: '2026-11-01T00:05:00Z',
  region: 'us-east-1',
  resources: ['arn:aws:events:us-east-1:123456789012:rule/warm'],
};
const rule = { ...envelope, source: 'aws.events', detail: {} };
const schedule = { ...envelope, source: 'aws.scheduler', detail: '{}' };

describe('recognisePing', () => {
  it.each([
    ['an EventBridge rule', rule, 'EventBridge'],
    ['a schedule with detail as a string', schedule, 'EventBridgeScheduler'],
    ['a schedule with detail as an object', { ...schedule, detail: {} }, 'EventBridgeScheduler'],
    ['a schedule without detail', { ...envelope, source: 'aws.scheduler' }, 'EventBridgeScheduler'],
    ['a schedule that only names its source', { source: 'aws.scheduler' }, 'EventBridgeScheduler'],
    ['our constant input', PING_INPUT, 'Warmline'],
    ['our constant input with more beside it', { warmline: { ping: true, by: 'PROD' }, id: 1 }, 'Warmline'],
    ['lambda-warmer', { warmer: true, concurrency: 3 }, 'lambda-warmer'],
    ['serverless-plugin-warmup', { source: 'serverless-plugin-warmup' }, 'serverless-plugin-warmup'],
  ])('recognises %s', (_what, event, kind) => {
    const recognised = recognisePing(event, {});

    expect(recognised).toBe(kind);
  });

  it.each([
    ['a rule that matched an event of the account', { ...rule, 'detail-type': 'EC2 Instance State-change' }],
    ['a rule without a type', { source: 'aws.events' }],
    ['an API call of Scheduler itself', { ...schedule, 'detail-type': 'AWS API Call via CloudTrail' }],
    ['an event of another service', { ...rule, source: 'aws.connect' }],
    ['a warmer that is off', { warmer: false }],
    ['a warmer that is merely truthy', { warmer: 'true' }],
    ['our input without the mark', { warmline: {} }],
    ['our input switched off', { warmline: { ping: false } }],
    ['our input as null', { warmline: null }],
    ['marks among the parameters of something', { Parameters: { warmer: true, source: 'aws.events' } }],
    ['the empty event', {}],
  ])('does not recognise %s', (_what, event) => {
    const recognised = recognisePing(event, {});

    expect(recognised).toBeUndefined();
  });

  it.each([
    ['the name of a contact flow', { Name: 'ContactFlowEvent' }],
    ['contact data', { Details: { ContactData: { ContactId: '1' } } }],
    ['contact data that is null', { Details: { ContactData: null } }],
  ])('does not recognise a ping that carries %s', (_what, callMarks) => {
    const event = { ...rule, ...PING_INPUT, warmer: true, ...callMarks };

    const recognised = recognisePing(event, { isPing: () => true, alsoPing: () => true });

    expect(recognised).toBeUndefined();
  });

  it('lets a predicate replace the known pings', () => {
    const isPing = (event: unknown) => event === 'warm up';

    expect(recognisePing('warm up', { isPing })).toBe('custom');
    expect(recognisePing(rule, { isPing })).toBeUndefined();
  });

  it("knows the guard's own siblings whatever replaces recognition, because business code must not see them", () => {
    const recognition = { isPing: (event: unknown) => event === 'warm up' };

    expect(recognisePing(SIBLING_INPUT, recognition)).toBe('Warmline');
    expect(recognisePing({ ...SIBLING_INPUT, Name: 'ContactFlowEvent' }, recognition)).toBeUndefined();
    expect(recognisePing(PING_INPUT, recognition)).toBeUndefined();
    expect(recognisePing({ warmline: { sibling: true } }, recognition)).toBeUndefined();
  });

  it('lets a predicate add to the known pings', () => {
    const alsoPing = (event: unknown) => event === 'warm up';

    expect(recognisePing('warm up', { alsoPing })).toBe('custom');
    expect(recognisePing(rule, { alsoPing })).toBe('EventBridge');
    expect(recognisePing('order', { alsoPing })).toBeUndefined();
  });

  it('adds to a replacement, too', () => {
    const recognition = { isPing: (event: unknown) => event === 1, alsoPing: (event: unknown) => event === 2 };

    const kinds = [1, 2, 3].map((event) => recognisePing(event, recognition));

    expect(kinds).toEqual(['custom', 'custom', undefined]);
  });

  it('takes only true for yes, so that an async predicate swallows no events', () => {
    const isPing = (() => Promise.resolve(false)) as unknown as () => boolean;

    const recognised = recognisePing({ Records: [] }, { isPing });

    expect(recognised).toBeUndefined();
  });
});
