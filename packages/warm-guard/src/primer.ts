import type { Deadline } from './deadline.ts';

/** What `onPing` is told. */
export interface Ping {
  /** The event as it came. */
  readonly event: unknown;
  /** As Lambda hands it to a handler. */
  readonly context: unknown;
  /** Whether this ping was the first invocation of its environment: false where a call, or a ping whose priming failed, came before. */
  readonly cold: boolean;
}

/**
 * Runs what primes an environment, once: a second ping waits for the same run, and runs it again only where it failed or was given up.
 * A run that was given up and ends well later counts all the same.
 *
 * @returns for each ping, what went wrong; undefined when all is well. Never rejects.
 */
export function primer(
  onPing: (ping: Ping) => unknown,
): (ping: Ping, deadline: Pick<Deadline, 'inTime'>) => Promise<string | undefined> {
  let isPrimed = false;
  let running: Promise<void> | undefined;
  return async (ping, { inTime }) => {
    if (isPrimed) return undefined;
    let waitedFor = running;
    try {
      waitedFor = running ??= Promise.resolve(onPing(ping)).then(() => {
        isPrimed = true;
      });
      await inTime(waitedFor);
      return undefined;
    } catch (error) {
      // Another ping may have started a new run meanwhile.
      if (running === waitedFor) running = undefined;
      return String(error);
    }
  };
}
