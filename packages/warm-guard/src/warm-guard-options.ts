import type { Timer } from './deadline.ts';
import type { LambdaPort } from './lambda-port.ts';
import type { Ping } from './primer.ts';
import type { Recognition } from './recognise-ping.ts';

/** How a guard recognises pings, what it does on them and how it tells about them. */
export interface WarmGuardOptions extends Recognition {
  /**
   * Primes an environment on its first ping, such as by opening connections; it must write nothing. Awaited; a failure is told
   * in the line about the ping, does not fail the ping, and has it run again at the next one. Default: nothing is primed.
   */
  readonly onPing?: (ping: Ping) => unknown;
  /**
   * Takes one line of JSON, without a line end, for each ping; it must have written it when it returns. Default: the
   * line goes to `process.stdout` as it is, because `console.log` wraps it under Lambda's JSON log format and
   * CloudWatch then finds no metric in it.
   */
  readonly sink?: (line: string) => void;
  /** The time in whole milliseconds since 1970-01-01 UTC. Default: `Date.now`. */
  readonly clock?: () => number;
  /**
   * Keeps an environment busy while its siblings start. Default: 100 milliseconds, longer than Lambda takes to hand an event to a
   * warm environment.
   */
  readonly hold?: () => Promise<void>;
  /**
   * Ends the wait for what a ping asked for, 500 milliseconds before the function's time-out; the rest is told as a failure.
   * Default: `setTimeout`.
   */
  readonly timer?: Timer;
  /**
   * AWS Lambda, asked for when a ping first wants further environments, and again only where it could not be given. Default: the SDK
   * of the runtime, loaded then.
   */
  readonly lambda?: () => Promise<LambdaPort>;
}
