import type { Clock } from '@sinonjs/fake-timers';
import type { RealTimers } from './virtual-time.ts';

/** How a piece of work ended. */
export type Driven<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'hung'; readonly why: string }
  /** The time allowed was over first. */
  | { readonly kind: 'timed-out' };

/** Runs a piece of work, so many virtual milliseconds at most. One at a time. Rejects as the work does. */
export type Drive = <Value>(work: () => Promise<Value>, milliseconds: number) => Promise<Driven<Value>>;

/** Patience is counted in slices, so that a thread that works, and comes late to its timers, loses one slice at most. */
const SLICES = 10;

/**
 * Real milliseconds that stuck input or output gets to notice that a timer has run, for the first so many timers; then it gets
 * the shortest time there is, so that a handler that also polls comes to its end.
 */
const NOTICE = { milliseconds: 20, timers: 50 } as const;

/**
 * Makes the motor of virtual time in a thread. Time goes on, from timer to timer, when the thread has nothing left to do: Node
 * says so with `beforeExit`, which counts everything that is really under way, whether files, sockets or threads of the pool.
 * What takes longer than the patience no longer holds up time. Work that waits with no timer set has hung.
 */
export function createDrive(clock: Clock, real: RealTimers, patienceMilliseconds: number): Drive {
  let hang: ((why: string) => void) | undefined;
  let impatience: NodeJS.Timeout | undefined;
  let stuckTimers = 0;
  process.on('beforeExit', () => goOn(undefined));

  return async (work, milliseconds) => {
    let timeOut: ReturnType<Clock['setTimeout']> | undefined;
    const cutShort = new Promise<Driven<never>>((resolve) => {
      timeOut = clock.setTimeout(() => resolve({ kind: 'timed-out' }), milliseconds);
      hang = (why) => resolve({ kind: 'hung', why });
    });
    bePatient();
    try {
      return await Promise.race([work().then((value) => ({ kind: 'done', value }) as const), cutShort]);
    } finally {
      hang = undefined;
      real.clearTimeout(impatience);
      clock.clearTimeout(timeOut);
    }
  };

  function goOn(stuckFor: number | undefined): void {
    if (hang === undefined) return;
    // The time-out of the work itself is one of the timers.
    if (clock.countTimers() > 1) clock.next();
    else hang(stuckFor === undefined ? NOTHING_LEFT : stuck(stuckFor));
    if (stuckFor === undefined) bePatient();
    else wait(++stuckTimers > NOTICE.timers ? 1 : NOTICE.milliseconds, 1);
    // Keeps the thread alive for one more round, so that Node asks again.
    real.setImmediate(() => undefined);
  }

  function bePatient(): void {
    stuckTimers = 0;
    wait(patienceMilliseconds / SLICES, SLICES);
  }

  function wait(milliseconds: number, slices: number): void {
    real.clearTimeout(impatience);
    const lose = (): void => (slices > 1 ? wait(milliseconds, slices - 1) : goOn(patienceMilliseconds));
    impatience = real.setTimeout(lose, milliseconds).unref();
  }
}

const NOTHING_LEFT = 'no timer, input or output is left that could make it answer';

function stuck(milliseconds: number): string {
  return `it waits for input or output that did not end in ${milliseconds / 1000} s of real time`;
}
