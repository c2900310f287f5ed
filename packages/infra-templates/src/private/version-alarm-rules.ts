/** Which minutes ring: of so many that are looked at, how many have to reach the threshold. */
export interface AlarmPeriods {
  readonly of: number;
  readonly reaching: number;
}

/** When an alarm on a new version rings, and what it says of itself. */
export interface VersionAlarmRule {
  /** Of the construct, and within logical ids. */
  readonly id: string;
  readonly periods: AlarmPeriods;
  /** In one line; `name` and `alias` as people know function and alias. */
  readonly description: (name: string, alias: string) => string;
}

const IN_ONE_MINUTE = { of: 1, reaching: 1 };
/** One slow call is chance, and the first call of an environment has connections to make. */
const IN_TWO_OF_THREE_MINUTES = { of: 3, reaching: 2 };

const ofVersion = (name: string, alias: string): string =>
  `of the version that a deployment brings to ${name} behind ${alias}`;

/** The alarms that roll a new version back, alike in every form of template. */
export const VERSION_ALARM_RULES = {
  errors: {
    id: 'NewVersionErrors',
    periods: IN_ONE_MINUTE,
    description: (name, alias) => `Errors ${ofVersion(name, alias)}`,
  },
  throttles: {
    id: 'NewVersionThrottles',
    periods: IN_ONE_MINUTE,
    description: (name, alias) =>
      `Calls of ${name} behind ${alias} that Lambda refused while a deployment brings a version`,
  },
  duration: {
    id: 'NewVersionDuration',
    periods: IN_TWO_OF_THREE_MINUTES,
    description: (name, alias) => `Time (p99, ms) ${ofVersion(name, alias)}`,
  },
  flowErrors: {
    id: 'FlowErrors',
    periods: IN_ONE_MINUTE,
    description: (name) => `Error branches of the flow that calls ${name} while a deployment brings a version`,
  },
} as const satisfies Readonly<Record<string, VersionAlarmRule>>;

/** A function cut off by its time-out is an error; one that comes so close to it has callers wait, and no time for a retry. */
const SLOW_PART_OF_TIMEOUT = 0.8;

/** From how many milliseconds a function with such a time-out is slow. */
export function slowAfterMilliseconds(timeoutSeconds: number): number {
  return timeoutSeconds * 1000 * SLOW_PART_OF_TIMEOUT;
}
