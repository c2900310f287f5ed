import { syncBuiltinESMExports } from 'node:module';
import timersPromises from 'node:timers/promises';
import { install, type Clock } from '@sinonjs/fake-timers';

/** The real timers of this thread, which code under virtual time cannot reach any more. */
export interface RealTimers {
  readonly setTimeout: typeof setTimeout;
  readonly clearTimeout: typeof clearTimeout;
  readonly setInterval: typeof setInterval;
  readonly setImmediate: typeof setImmediate;
}

/**
 * Puts a thread under virtual time, from a moment on: timers (the global ones, `node:timers`, `node:timers/promises`, `AbortSignal.timeout`),
 * `Date`, `performance.now` and `process.hrtime`. Immediates and ticks stay real, since they take no time. Code that is loaded
 * afterwards sees nothing else.
 *
 * @param now in milliseconds since 1970-01-01 UTC
 */
export function installVirtualTime(now: number): { readonly clock: Clock; readonly real: RealTimers } {
  const real: RealTimers = { setTimeout, clearTimeout, setInterval, setImmediate };
  const clock = install({
    now,
    toNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
  });
  takeTime(clock);
  AbortSignal.timeout = abortAfter;
  // Node's own calls the real timer behind the library's back.
  timersPromises.scheduler.wait = (delay, options) => timersPromises.setTimeout(delay, undefined, options);
  syncBuiltinESMExports();
  return { clock, real };
}

/** A timer of Node's takes a millisecond at least; without that, polling with `setTimeout(0)` would stop time. */
function takeTime(clock: Clock): void {
  const { setTimeout, setInterval } = clock;
  clock.setTimeout = (callback, delay, ...rest) => setTimeout(callback, atLeastOne(delay), ...rest);
  clock.setInterval = (callback, delay, ...rest) => setInterval(callback, atLeastOne(delay), ...rest);
}

function atLeastOne(delay: number | undefined): number {
  const number = Number(delay);
  return number >= 1 ? number : 1;
}

function abortAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  setTimeout(() => controller.abort(reason), milliseconds);
  return controller.signal;
}
