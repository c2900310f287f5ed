/** A wish, an ARN or a setting cannot be; the message says what was given and what is allowed. */
export class FleetUsageError extends Error {
  override readonly name = 'FleetUsageError';
}

/** AWS cannot be asked at all: no credentials, no Region, nobody at the endpoint, or a list that may not be read. */
export class AwsAccessError extends Error {
  override readonly name = 'AwsAccessError';
}

/** A plan was to be applied that has errors; nothing was written. */
export class PlanRefusedError extends Error {
  override readonly name = 'PlanRefusedError';
}

/** A function was sent a ping, and did not answer as a guard does. */
export class PingUnansweredError extends Error {
  override readonly name = 'PingUnansweredError';
}

/** A change failed in the middle of a plan; the changes made before it in the same run were taken back as far as AWS allowed. */
export class ApplyFailedError extends Error {
  override readonly name = 'ApplyFailedError';
  /** What failed. */
  readonly what: string;
  /** What was taken back, as sentences' parts. */
  readonly takenBack: readonly string[];
  /** What could not be taken back and is still there. */
  readonly left: readonly string[];

  constructor(what: string, takenBack: readonly string[], left: readonly string[], options: ErrorOptions) {
    const reason =
      options.cause instanceof Error ? `${options.cause.name}: ${options.cause.message}` : 'no reason given';
    const back = takenBack.length === 0 ? [] : [`Taken back: ${takenBack.join('; ')}.`];
    const rest = left.length === 0 ? [] : [`Could not be taken back, and needs a look: ${left.join('; ')}.`];
    const done = [...back, ...rest].join(' ') || 'Nothing had been changed before it.';
    super(`Cannot ${what} (${reason.replace(/\.$/, '')}). ${done}`, options);
    this.what = what;
    this.takenBack = takenBack;
    this.left = left;
  }
}
