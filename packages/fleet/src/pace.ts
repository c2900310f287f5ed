import { setTimeout as delay } from 'node:timers/promises';

/** How fast AWS is asked. */
export interface Pace {
  /** Requests that begin within a second, a whole number. @default 14; Lambda's control plane takes 15 (Lambda quotas) */
  readonly callsPerSecond?: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Resolves when the next request may begin. */
export type Turn = () => Promise<void>;

/** Makes a pace: all that wait for a turn of it share it. So many requests begin at once, and no more within the second after each. */
export function turnsAt({ callsPerSecond = 14, now = Date.now, wait = delay }: Pace = {}): Turn {
  /** When the latest requests began, as many as may within a second; each place is used in turn. */
  const begun: number[] = [];
  let count = 0;
  return async () => {
    const place = count % callsPerSecond;
    const start = Math.max((begun[place] ?? -Infinity) + 1000, now());
    begun[place] = start;
    count += 1;
    if (start > now()) await wait(start - now());
  };
}
