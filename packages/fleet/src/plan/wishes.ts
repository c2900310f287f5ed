import { FleetUsageError } from '../errors.ts';

/** What is wanted of keeping functions warm. */
export interface Wishes {
  /** Pause between pings, 1 to 60 minutes. @default 5 */
  readonly everyMinutes?: number;
  /** Environments that each ping warms, 1 to 15; more than one needs a guard that fans out. @default 1 */
  readonly concurrency?: number;
  /** `order-status:PROD`, or the bare name. @default every function that Connect may call and that is not warm */
  readonly functions?: readonly string[];
  /** ARN of a role that Scheduler may assume and that may invoke the functions. @default one of ours */
  readonly roleArn?: string;
  /** Only what this Connect instance may call. @default any instance */
  readonly instance?: string;
}

/**
 * Refuses wishes that cannot be.
 *
 * @throws FleetUsageError naming the wish, what was given and what is allowed
 */
export function refuseWishes({ everyMinutes = 5, concurrency = 1, roleArn, instance }: Wishes): void {
  refuseNumber('The pause between pings', everyMinutes, 60);
  refuseNumber('The number of environments', concurrency, 15);
  if (roleArn !== undefined && !/^arn:[\w-]+:iam::\d{12}:role\/.+$/.test(roleArn))
    throw new FleetUsageError(`"${roleArn}" is no ARN of a role; one is arn:aws:iam::123456789012:role/keep-warm.`);
  if (instance !== undefined && !/^arn:[\w-]+:connect:[\w-]+:\d{12}:instance\/[\w-]+$/.test(instance))
    throw new FleetUsageError(
      `"${instance}" is no ARN of a Connect instance; one is arn:aws:connect:eu-central-1:123456789012:instance/….`,
    );
}

function refuseNumber(what: string, value: number, maximum: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= maximum) return;
  throw new FleetUsageError(`${what} is ${value}; it takes a whole number from 1 to ${maximum}.`);
}
