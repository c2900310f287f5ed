import type { Sound } from './awaited.ts';

/**
 * When a caller hangs up who has heard nothing for so long, while something is waited for: infinite where they do not before
 * it ends, or where its sounds keep them. Performs no I/O.
 *
 * @param quietSince when the last sound ended before
 */
export function hangUpTime(
  { sounds, endsAt }: { readonly sounds: readonly Sound[]; readonly endsAt: number },
  quietSince: number,
  patienceMilliseconds: number,
): number {
  let quiet = quietSince;
  for (const { at, until } of sounds) {
    if (at - quiet > patienceMilliseconds) return quiet + patienceMilliseconds;
    quiet = Math.max(quiet, until);
  }
  const time = quiet + patienceMilliseconds;
  return time < endsAt ? time : Infinity;
}
