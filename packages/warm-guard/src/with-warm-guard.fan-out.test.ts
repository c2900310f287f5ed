import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lambdaServer } from './lambda-server.fixture.ts';
import type { LambdaPort } from './lambda-port.ts';
import { SIBLING_INPUT } from './ping-input.ts';
import { FUNCTION, ping, PROD, teller, told } from './told.fixture.ts';
import { withWarmGuard } from './with-warm-guard.ts';

describe('a ping that asks for several environments', () => {
  it('invokes the alias that it came by, once for each further one, as a sibling', async () => {
    const arrived = await lambdaServer();

    const { Siblings, Failures } = await told(ping({ concurrency: 3 }));

    expect(arrived).toEqual([
      { qualifier: 'PROD', payload: SIBLING_INPUT },
      { qualifier: 'PROD', payload: SIBLING_INPUT },
    ]);
    expect([Siblings, Failures]).toEqual([2, undefined]);
  });

  it.each<[string, object, object, readonly string[]]>([
    ['without a qualifier $LATEST', { invokedFunctionArn: FUNCTION }, { concurrency: 2 }, ['$LATEST']],
    ['by a version that version', { invokedFunctionArn: `${FUNCTION}:7` }, { concurrency: 2 }, ['7']],
    ['as lambda-warmer does', PROD, {}, ['PROD', 'PROD']],
  ])('invokes, when it came %s', async (_how, context, wish, qualifiers) => {
    const arrived = await lambdaServer();

    await told('concurrency' in wish ? ping(wish) : { warmer: true, concurrency: 3 }, context);

    expect(arrived.map(({ qualifier }) => qualifier)).toEqual(qualifiers);
  });

  it.each<[string, object, readonly string[]]>([
    ['one environment of each', { bothVersions: true }, ['8']],
    ['three of each', { concurrency: 3, bothVersions: true }, ['7', '7', '8', '8', '8']],
  ])('warms both versions of a weighted alias: %s', async (_what, wish, qualifiers) => {
    const arrived = await lambdaServer({ alias: { FunctionVersion: '7', weights: { '8': 0.1 } } });

    await told(ping(wish));

    expect(arrived.map(({ qualifier }) => qualifier).toSorted()).toEqual(qualifiers);
  });

  it('warms the old version when the new one got the ping', async () => {
    const arrived = await lambdaServer({ alias: { FunctionVersion: '7', weights: { '8': 0.1 } } });

    await told(ping({ bothVersions: true }), { ...PROD, functionVersion: '8' });

    expect(arrived.map(({ qualifier }) => qualifier)).toEqual(['7']);
  });

  it('invokes nobody while the alias has one version, and it asks for no more than both', async () => {
    const arrived = await lambdaServer({ alias: { FunctionVersion: '7', weights: { '8': 0 } } });

    const { Siblings } = await told(ping({ bothVersions: true }));

    expect(arrived).toEqual([]);
    expect(Siblings).toBeUndefined();
  });

  it('tells of siblings that it may not invoke, and answers', async () => {
    await lambdaServer({ refuses: (path) => (path.includes('invocations') ? 403 : undefined) });

    const { Siblings, Failures } = await told(ping({ concurrency: 3 }));

    expect(Siblings).toBeUndefined();
    expect(Failures).toEqual([expect.stringContaining('AccessDeniedException')]);
  });

  it('warms what it can where it may not read the alias', async () => {
    const arrived = await lambdaServer({ refuses: (path) => (path.includes('aliases') ? 403 : undefined) });

    const { Failures } = await told(ping({ concurrency: 2, bothVersions: true }));

    expect(arrived).toHaveLength(1);
    expect(Failures).toEqual([expect.stringContaining('not allowed')]);
  });

  it.each([
    ['provisioned by AWS', { initializationType: 'provisioned-concurrency' }],
    ['restored from a snapshot', { initializationType: 'snap-start' }],
  ])('asks for nothing in an environment that is %s', async (_what, { initializationType }) => {
    process.env['AWS_LAMBDA_INITIALIZATION_TYPE'] = initializationType;
    onTestFinished(() => {
      delete process.env['AWS_LAMBDA_INITIALIZATION_TYPE'];
    });
    const arrived = await lambdaServer();

    await told(ping({ concurrency: 3 }));

    expect(arrived).toEqual([]);
  });

  it('is held while its siblings start, and a sibling is held too', async () => {
    let held = 0;
    const hold = () => Promise.resolve(void (held += 1));
    const arrived = await lambdaServer();

    await told(ping({ concurrency: 2 }), PROD, { hold });
    await told(SIBLING_INPUT, PROD, { hold });

    expect(held).toBe(2);
    expect(arrived).toHaveLength(1);
  });

  it('never starts more than 14 siblings nor fewer than asked, and a sibling starts none, whatever stands beside the marks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 1, max: 20 }), fc.anything()),
        fc.oneof(fc.boolean(), fc.anything()),
        fc.boolean(),
        fc.boolean(),
        async (concurrency, bothVersions, sibling, weighted) => {
          let invoked = 0;
          const port: LambdaPort = {
            versionsOf: () => Promise.resolve(weighted ? ['7', '8'] : ['7']),
            invoke: () => Promise.resolve(void (invoked += 1)),
          };

          await told(ping({ concurrency, bothVersions, ...(sibling && { sibling }) }), PROD, {
            lambda: () => Promise.resolve(port),
          });

          const asked = typeof concurrency === 'number' && concurrency >= 1 ? Math.floor(concurrency) - 1 : 0;
          // Of two versions each has at most seven: 13 siblings where this environment is one of them.
          expect(invoked).toBeGreaterThanOrEqual(sibling ? 0 : Math.min(asked, weighted ? 13 : 14));
          expect(invoked).toBeLessThanOrEqual(sibling ? 0 : 14);
        },
      ),
    );
  });

  it('makes one client for all its pings, and a new one only where none could be made', async () => {
    let made = 0;
    const port: LambdaPort = { versionsOf: () => Promise.resolve(['7']), invoke: () => Promise.resolve() };
    const tell = teller({
      lambda: () => (++made === 1 ? Promise.reject(new Error('no SDK')) : Promise.resolve(port)),
    });

    const failed = await tell(ping({ concurrency: 2 }));
    const records = [await tell(ping({ concurrency: 2 })), await tell(ping({ concurrency: 2 }))];

    expect(failed.Failures).toEqual(['Error: no SDK']);
    expect(records.map(({ Siblings, Failures }) => [Siblings, Failures])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(made).toBe(2);
  });

  it('does not reach AWS for a call, whatever it carries', () => {
    const handler: (...args: unknown[]) => unknown = withWarmGuard((event: unknown) => event, {
      lambda: () => expect.unreachable(),
    });
    const call = { Name: 'ContactFlowEvent', Details: { Parameters: { concurrency: 9 } }, ...ping({ concurrency: 9 }) };

    expect(handler(call, PROD)).toBe(call);
  });
});

describe('onPing', () => {
  it('primes an environment once, before the ping is answered', async () => {
    const primed: unknown[] = [];
    const handler: (...args: unknown[]) => unknown = withWarmGuard(() => undefined, {
      sink: () => undefined,
      onPing: async ({ context }) => {
        await Promise.resolve();
        primed.push(context);
      },
    });

    await handler(ping({}), PROD);
    await handler(ping({}), PROD);

    expect(primed).toEqual([PROD]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('the CRM is down'))],
    [
      'throws',
      () => {
        throw new Error('the CRM is down');
      },
    ],
  ])('that %s is told of, fails no ping, and is tried again', async (_how, onPing) => {
    const { Failures } = await told(ping({}), PROD, { onPing });

    expect(Failures).toEqual(['onPing: Error: the CRM is down']);
  });

  it('runs again at the next ping where it failed', async () => {
    let runs = 0;
    const handler: (...args: unknown[]) => unknown = withWarmGuard(() => undefined, {
      sink: () => undefined,
      onPing: () => {
        runs += 1;
        if (runs === 1) throw new Error('not yet');
      },
    });

    for (let n = 0; n < 3; n += 1) await handler(ping({}), PROD);

    expect(runs).toBe(2);
  });
});

describe('ruleArns', () => {
  const WARM = 'arn:aws:events:eu-central-1:123456789012:rule/warm';
  const scheduled = (arn: string, source = 'aws.events') => ({
    source,
    'detail-type': 'Scheduled Event',
    resources: [arn],
  });
  const handler: (...args: unknown[]) => unknown = withWarmGuard(() => 'the nightly report', {
    sink: () => undefined,
    ruleArns: [WARM],
  });

  it.each([
    ['a rule that is named', scheduled(WARM)],
    ['a constant input, which no other schedule sends', ping({})],
  ])('takes the event of %s for a ping', async (_what, event) => {
    expect(await handler(event)).toMatchObject({ eventResponse: 'warm' });
  });

  it.each([
    ['another rule', scheduled(`${WARM}-not`)],
    [
      'a schedule that is not named',
      scheduled('arn:aws:scheduler:eu-central-1:123456789012:schedule/default/x', 'aws.scheduler'),
    ],
    ['a rule that does not say which', { source: 'aws.events', 'detail-type': 'Scheduled Event' }],
  ])('leaves the event of %s to the handler', (_what, event) => {
    expect(handler(event)).toBe('the nightly report');
  });
});
