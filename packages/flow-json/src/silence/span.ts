/** How long a stretch of a flow takes at least, and when its last sound ends at the earliest. */
export interface Span {
  readonly seconds: number;
  /** Undefined where nothing may be heard of it at all. */
  readonly lastSound: number | undefined;
}

/** A stretch of no time and no sound. */
export const NO_SPAN: Span = { seconds: 0, lastSound: undefined };

/** A stretch that no call goes. */
export const UNREACHED: Span = { seconds: Infinity, lastSound: Infinity };

/** One stretch after the other. */
export function followed(first: Span, then: Span): Span {
  return {
    seconds: first.seconds + then.seconds,
    lastSound: then.lastSound === undefined ? first.lastSound : first.seconds + then.lastSound,
  };
}

/** A stretch that is gone so many times. */
export function multiplied(times: number, { seconds, lastSound }: Span): Span {
  if (times === 0) return NO_SPAN;
  if (seconds === Infinity) return UNREACHED;
  return {
    seconds: times * seconds,
    lastSound: lastSound === undefined ? undefined : (times - 1) * seconds + lastSound,
  };
}

/** The least of each: no call is quicker than it, and none falls silent earlier. */
export function least(one: Span, other: Span): Span {
  const { lastSound: sound = -1 } = one;
  const { lastSound: otherSound = -1 } = other;
  const lastSound = Math.min(sound, otherSound);
  return { seconds: Math.min(one.seconds, other.seconds), lastSound: lastSound < 0 ? undefined : lastSound };
}
