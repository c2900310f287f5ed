/** Runs something after so many milliseconds, unless the function that it returns is called before. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/** The moment at which a ping has to be answered, whatever is still to be done. */
export interface Deadline {
  readonly isPast: () => boolean;
  /** What the work gives; rejects when the moment comes first. */
  readonly inTime: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Leaves no timer behind. */
  readonly cancel: () => void;
}

/** Of the time that is left: the alarm on durations rings at 80 per cent of the time-out. */
const SHARE = 0.6;

/**
 * When three fifths of the time that is left are over: a ping that timed out would count among the function's errors, and one that takes
 * long among its durations, and the alarms on those roll deployments back. Where the context does not say how much time is left, the moment never comes.
 *
 * Throws only what the timer throws.
 */
export function deadlineOf(context: unknown, timer: Timer): Deadline {
  const left = millisecondsLeft(context);
  if (left === undefined) return { isPast: () => false, inTime: (work) => work, cancel: () => undefined };
  let past = false;
  let pass: (reason: Error) => void = () => undefined;
  const late = new Promise<never>((_, reject) => (pass = reject));
  late.catch(() => undefined);
  const end = (): void => {
    past = true;
    pass(new Error('Not done in three fifths of the time that was left.'));
  };
  return {
    isPast: () => past,
    inTime: (work) => Promise.race([work, late]),
    cancel: timer(end, Math.max(0, Math.round(left * SHARE))),
  };
}

/** The timers of the runtime. */
export const systemTimer: Timer = (run, milliseconds) => {
  const timeout = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timeout);
  };
};

function millisecondsLeft(context: unknown): number | undefined {
  try {
    const { getRemainingTimeInMillis: ask } = Object(context) as { getRemainingTimeInMillis?: unknown };
    const left: unknown = typeof ask === 'function' ? ask.call(context) : undefined;
    return typeof left === 'number' && Number.isFinite(left) ? left : undefined;
  } catch {
    return undefined;
  }
}
