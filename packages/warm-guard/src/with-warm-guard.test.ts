import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WarmGuardUsageError } from './errors.ts';
import { PING_INPUT } from './ping-input.ts';
import { withWarmGuard } from './with-warm-guard.ts';

const quiet = { sink: () => undefined };
const context = { invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:order-status:PROD' };

/** Gives back the event it was called with: where the event itself comes out, it has reached the handler untouched. */
const identity: (...args: unknown[]) => unknown = (event) => event;

describe('withWarmGuard', () => {
  it('answers a ping as warm, without running the handler', async () => {
    let runs = 0;
    const guarded = withWarmGuard((event: unknown) => Promise.resolve([event, ++runs]), quiet);

    const answer = guarded({ source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} });

    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual({ eventStatusCode: 200, eventResponse: 'warm', eventType: 'EventBridge' });
    expect(runs).toBe(0);
  });

  it('answers a ping to a callback-style handler by a promise, and leaves the callback alone', async () => {
    const called: unknown[] = [];
    const callbackStyle = (event: unknown, _context: unknown, callback: (error: null, result: unknown) => void) => {
      callback(null, event);
    };
    const guarded: (...args: Parameters<typeof callbackStyle>) => unknown = withWarmGuard(callbackStyle, quiet);

    const answer = guarded(PING_INPUT, context, (...results) => called.push(results));

    expect(await answer).toMatchObject({ eventResponse: 'warm', eventType: 'Warmline' });
    expect(called).toEqual([]);
  });

  it('passes this, all arguments and the very return value of anything else', () => {
    const result = Promise.resolve('order');
    const received: unknown[] = [];
    const service = {
      handle: withWarmGuard(function (this: unknown, ...args: unknown[]) {
        received.push(this, ...args);
        return result;
      }),
    };

    const returned = service.handle({ orderNumber: '7' }, context, 'third', 'fourth');

    expect(returned).toBe(result);
    expect(received).toEqual([service, { orderNumber: '7' }, context, 'third', 'fourth']);
  });

  it('lets the error of the handler through', () => {
    const failure = new Error('the order system is down');
    const guarded = withWarmGuard(() => {
      throw failure;
    });

    expect(guarded).toThrow(failure);
  });

  it('keeps the name and the length, by which a runtime without callbacks refuses the handler', () => {
    const lookUp = (event: unknown, context: unknown, callback: unknown) => [event, context, callback];

    const guarded = withWarmGuard(lookUp);

    expect([guarded.name, guarded.length]).toEqual(['lookUp', 3]);
  });

  it('hands one line about each ping to the sink, and none about a call', async () => {
    const lines: string[] = [];
    const guarded = withWarmGuard(identity, { sink: (line) => lines.push(line), clock: () => 1_793_491_200_000 });

    guarded({ Name: 'ContactFlowEvent' });
    await guarded(PING_INPUT, context);

    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({
        _aws: expect.objectContaining({ Timestamp: 1_793_491_200_000 }) as unknown,
        ColdStart: 0,
        EventType: 'Warmline',
        FunctionName: 'order-status',
        Alias: 'PROD',
      }),
    ]);
    expect(lines.join('')).not.toContain('\n');
  });

  it.each([
    ['the sink fails', { sink: () => raise() }, context],
    ['the clock fails', { ...quiet, clock: () => raise() }, context],
    ['the context cannot be read', quiet, revoked()],
    ['there is no context', quiet, undefined],
  ])('answers a ping even when %s', async (_what, options, givenContext) => {
    const guarded = withWarmGuard(identity, options);

    const answer: unknown = await guarded(PING_INPUT, givenContext);

    expect(answer).toMatchObject({ eventResponse: 'warm' });
  });

  it('refuses an option it does not have when wrapping, not when called', () => {
    const options = { ispring: () => true } as object;

    expect(() => withWarmGuard(identity, options)).toThrow(WarmGuardUsageError);
  });

  it('never takes a call for a ping, whatever else the event carries and whatever a predicate says', () => {
    fc.assert(
      fc.property(callEvents, predicates, (event, options) => {
        const guarded = withWarmGuard(identity, { ...options, ...quiet });

        const returned = guarded(event);

        expect(Object.is(returned, event)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('passes any event that is no ping to the handler, untouched and without throwing', () => {
    fc.assert(
      fc.property(strangeEvents, predicatesSayingNo, (makeEvent, options) => {
        const guarded = withWarmGuard(identity, { ...options, ...quiet });
        const event = makeEvent();

        const returned = guarded(event);

        expect(Object.is(returned, event)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes an event that cannot be looked at for no ping, even when a predicate says otherwise', () => {
    const guarded = withWarmGuard(identity, { isPing: () => true, ...quiet });
    const event = revoked();

    const returned = guarded(event);

    expect(Object.is(returned, event)).toBe(true);
  });
});

function raise(): never {
  throw new Error('thrown by a test');
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** What the members by which pings are known may hold. */
const pingMarks = fc.record(
  {
    source: fc.constantFrom('aws.events', 'aws.scheduler', 'serverless-plugin-warmup', 'aws.connect'),
    'detail-type': fc.constantFrom('Scheduled Event', 'AWS API Call via CloudTrail'),
    detail: fc.oneof(fc.constant('{}'), fc.object()),
    warmline: fc.constantFrom({ ping: true }, { ping: false }, null),
    warmer: fc.constantFrom(true, false, 1),
    Parameters: fc.constant({ warmer: true }),
  },
  { requiredKeys: [] },
);

const callMarks = fc.oneof(
  fc.record({ Name: fc.constant('ContactFlowEvent'), Details: fc.anything() }, { requiredKeys: ['Name'] }),
  fc.record(
    { Name: fc.anything(), Details: fc.record({ ContactData: fc.anything(), Parameters: fc.anything() }) },
    { requiredKeys: ['Details'] },
  ),
);

const callEvents = fc
  .tuple(
    fc.object({ maxDepth: 1, maxKeys: 4 }),
    pingMarks,
    callMarks,
    fc.constantFrom('own', 'inherited', 'getters', 'proxy'),
  )
  .map(([extras, ping, call, form]): object => {
    const event = { ...extras, ...ping, ...call };
    if (form === 'inherited') return inheriting(call, { ...extras, ...ping });
    if (form === 'getters') return withGetters(event);
    return form === 'proxy' ? new Proxy(event, {}) : event;
  });

/** Every trap that reading and listing members can spring. */
const TRAPS = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const;

/** Made inside the property, because fast-check itself looks at what it generates. */
const strangeEvents = fc.oneof(
  fc
    .constantFrom<unknown[]>(null, undefined, '', 'aws.events', 0, Number.NaN, true, [], [null], 1n, Symbol('event'))
    .map((event) => () => event),
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true })
    .map((event) => () => event),
  fc.constantFrom(...TRAPS).map((trap) => () => new Proxy({}, { [trap]: raise })),
  fc
    .constantFrom('Name', 'Details', 'source', 'detail-type', 'warmline', 'warmer')
    .map((member) => () => throwing(member, { source: 'aws.events', 'detail-type': 'Scheduled Event', warmer: true })),
  fc.constant(() => ({ warmline: throwing('ping', {}) })),
  fc.constant(() => ({ warmer: true, Details: new Proxy({}, { has: raise }) })),
  fc.constant(() => ({ warmer: true, Details: new Proxy({ ContactData: {} }, { has: () => false }) })),
  fc.constant(() => Object.assign([1], { warmer: true })),
  fc.constant(revoked),
);

const predicate = fc.constantFrom<(() => boolean)[]>(
  () => true,
  () => false,
  () => raise(),
  () => 1 as unknown as boolean,
);

const predicates = fc.record({ isPing: predicate, alsoPing: predicate }, { requiredKeys: [] });

const saysNo = predicate.filter((says) => !String(says).includes('true'));

const predicatesSayingNo = fc.record({ isPing: saysNo, alsoPing: saysNo }, { requiredKeys: [] });

function throwing(member: string, event: object): object {
  return Object.defineProperty(event, member, { get: raise, enumerable: true });
}

/** By descriptors, because assigning a generated member called `__proto__` would replace the prototype. */
function inheriting(prototype: object, own: object): object {
  return Object.create(prototype, Object.getOwnPropertyDescriptors(own)) as object;
}

function withGetters(event: object): object {
  const entries = Object.entries(event).map(([key, value]) => [key, { get: (): unknown => value, enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(entries) as PropertyDescriptorMap);
}
