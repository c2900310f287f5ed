import { describe, expect, it } from 'vitest';
import type { LambdaPort } from './lambda-port.ts';
import { SIBLING_INPUT } from './ping-input.ts';
import { ping, PROD, teller, told } from './told.fixture.ts';
import { withWarmGuard } from './with-warm-guard.ts';

const LATE = 'Error: Not done in three fifths of the time that was left.';
const never = () => new Promise<never>(() => undefined);
const remaining = (milliseconds: unknown) => ({ ...PROD, getRemainingTimeInMillis: () => milliseconds });
const port: LambdaPort = { versionsOf: () => Promise.resolve(['7']), invoke: () => Promise.resolve() };
const lambda = (part: Partial<LambdaPort> = {}) => ({ lambda: () => Promise.resolve({ ...port, ...part }) });

/** A timer that is over as soon as nothing else is left to do, and that writes down what it was asked for. */
function impatient() {
  const asked: number[] = [];
  const running = new Set<NodeJS.Immediate>();
  return {
    asked,
    running,
    timer: (run: () => void, milliseconds: number) => {
      const immediate = setImmediate(run);
      asked.push(milliseconds);
      running.add(immediate);
      return () => {
        clearImmediate(immediate);
        running.delete(immediate);
      };
    },
  };
}

// A ping that timed out counted as an error of the function, and the alarm on those rolled a good deployment back.
describe('a ping whose work outlasts the function', () => {
  it.each<[string, object, object, number | undefined, string]>([
    ['onPing hangs', ping(), { onPing: never }, undefined, `onPing: ${LATE}`],
    ['the SDK never loads', ping({ concurrency: 3 }), { lambda: never }, undefined, LATE],
    ['the alias cannot be read', ping({ concurrency: 3 }), lambda({ versionsOf: never }), undefined, LATE],
    ['a sibling never answers', ping({ concurrency: 3 }), lambda({ invoke: never }), undefined, LATE],
    ['it is held for too long', ping({ concurrency: 3 }), { ...lambda(), hold: never }, 2, LATE],
    ['it is a sibling, held for too long', SIBLING_INPUT, { hold: never }, undefined, LATE],
  ])(
    'is answered in three fifths of the time that is left, and says so: %s',
    async (_what, event, options, siblings, failure) => {
      const { timer, asked, running } = impatient();

      const { Siblings, Failures } = await told(event, remaining(3000), { ...options, timer });

      expect([Siblings, Failures]).toEqual([siblings, [failure]]);
      expect(asked).toEqual([1800]);
      expect(running.size).toBe(0);
    },
  );

  it('tells beside it what was done, and what failed before', async () => {
    let started = 0;
    const outcomes = [() => Promise.resolve(), () => Promise.reject(new Error('throttled'))];
    const invoke = (): Promise<void> => (outcomes[started++] ?? never)();

    const { Siblings, Failures } = await told(ping({ concurrency: 4 }), remaining(3000), {
      ...lambda({ invoke }),
      onPing: () => Promise.reject(new Error('the CRM is down')),
      timer: impatient().timer,
    });

    expect(Siblings).toBe(1);
    expect(Failures).toEqual(['Error: throttled', LATE, 'onPing: Error: the CRM is down']);
  });

  it('invokes nobody after it was answered', async () => {
    let invoked = 0;
    let answer: (versions: readonly string[]) => void = () => undefined;
    const versionsOf = () => new Promise<readonly string[]>((resolve) => (answer = resolve));
    const invoke = () => Promise.resolve(void (invoked += 1));

    await told(ping({ concurrency: 3 }), remaining(3000), {
      ...lambda({ versionsOf, invoke }),
      timer: impatient().timer,
    });
    answer(['7', '8']);
    await new Promise(setImmediate);

    expect(invoked).toBe(0);
  });

  it('is answered sooner where less is left', async () => {
    const { timer, asked } = impatient();

    await told(ping(), remaining(300), { onPing: never, timer });

    expect(asked).toEqual([180]);
  });

  it('waits by the real clock, where no timer is given', async () => {
    const { Failures } = await told(ping(), remaining(50), { onPing: never });

    expect(Failures).toEqual([`onPing: ${LATE}`]);
  });

  it.each([
    ['does not tell what is left', PROD],
    ['tells what is no number', remaining('soon')],
    ['tells what no timer can wait for', remaining(Infinity)],
    [
      'cannot be asked',
      {
        ...PROD,
        getRemainingTimeInMillis: () => {
          throw new Error('thrown by a test');
        },
      },
    ],
  ])('waits for all of it where the context %s', async (_what, context) => {
    const { timer, asked } = impatient();

    const { Siblings, Failures } = await told(ping({ concurrency: 2 }), context, { ...lambda(), timer });

    expect([Siblings, Failures]).toEqual([1, undefined]);
    expect(asked).toEqual([]);
  });

  it('leaves no timer behind where it is done in time, and sets none where nothing is to be done', async () => {
    const { timer, asked, running } = impatient();
    const tell = teller({ ...lambda(), timer });

    await tell(ping(), remaining(3000));
    expect(asked).toEqual([]);
    const { Failures } = await tell(ping({ concurrency: 2 }), remaining(3000));

    expect(Failures).toBeUndefined();
    expect(asked).toEqual([1800]);
    expect(running.size).toBe(0);
  });
});

describe('an onPing that was given up', () => {
  it('runs again at the next ping, since a connection may hang for good', async () => {
    let runs = 0;
    const tell = teller({ onPing: () => (++runs === 1 ? never() : undefined), timer: impatient().timer });

    for (let n = 0; n < 3; n += 1) await tell(ping(), remaining(3000));

    expect(runs).toBe(2);
  });

  it('counts all the same when it ends later', async () => {
    const ends: (() => void)[] = [];
    const onPing = () => new Promise<void>((resolve) => ends.push(resolve));
    const tell = teller({ onPing, timer: impatient().timer });

    await tell(ping(), remaining(3000));
    const second = tell(ping(), remaining(3000));
    ends[0]?.();
    await second;
    const { Failures } = await tell(ping(), remaining(3000));

    expect(Failures).toBeUndefined();
    expect(ends).toHaveLength(2);
  });

  it('leaves alone the run that a later ping began, where two are under way at once', async () => {
    const ends: (() => void)[] = [];
    const gaveUp: (() => void)[] = [];
    const onPing = () => new Promise<void>((resolve) => ends.push(resolve));
    const timer = (run: () => void) => {
      gaveUp.push(run);
      return () => undefined;
    };
    const tell: (...args: unknown[]) => unknown = withWarmGuard(() => expect.unreachable(), {
      onPing,
      timer,
      sink: () => undefined,
    });

    const [first, second] = [tell(ping(), remaining(3000)), tell(ping(), remaining(3000))];
    gaveUp[0]?.();
    await first;
    const third = tell(ping(), remaining(3000));
    gaveUp[1]?.();
    await second;
    const fourth = tell(ping(), remaining(3000));
    ends[1]?.();
    await Promise.all([third, fourth]);

    expect(ends).toHaveLength(2);
  });
});
