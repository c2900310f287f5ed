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
 * Runs what primes an environment, once: a second ping waits for the same run, and runs it again only where it failed.
 *
 * @returns for each ping, what went wrong; undefined when all is well. Never rejects.
 */
export function primer(onPing: (ping: Ping) => unknown): (ping: Ping) => Promise<string | undefined> {
  let primed: Promise<unknown> | undefined;
  return async (ping) => {
    try {
      primed ??= Promise.resolve(onPing(ping));
      await primed;
      return undefined;
    } catch (error) {
      primed = undefined;
      return String(error);
    }
  };
}
