import { invocationsSvg, type Replay } from '@warmline/rollout-replay';

const MINUTES_AFTER = 10;

/** The graph of one run, as long as traffic moves and ten minutes more. */
export function rolloutPicture(sample: Replay): string {
  const last = sample.backAt === undefined ? 1 : 0;
  const settledAt = sample.minutes.findIndex(({ share }, minute) => minute > 0 && share.new === last);
  const shown = settledAt === -1 ? sample.minutes : sample.minutes.slice(0, settledAt + MINUTES_AFTER);
  return invocationsSvg({ ...sample, minutes: shown });
}
