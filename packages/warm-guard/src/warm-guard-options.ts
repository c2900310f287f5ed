import type { Recognition } from './recognise-ping.ts';

/** How a guard recognises pings and tells about them. */
export interface WarmGuardOptions extends Recognition {
  /**
   * Takes one line of JSON, without a line end, for each ping; it must have written it when it returns. Default: the
   * line goes to `process.stdout` as it is, because `console.log` wraps it under Lambda's JSON log format and
   * CloudWatch then finds no metric in it.
   */
  readonly sink?: (line: string) => void;
  /** The time in whole milliseconds since 1970-01-01 UTC. Default: `Date.now`. */
  readonly clock?: () => number;
}
