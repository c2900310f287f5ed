import type { Wishes } from '@warmline/fleet';

/** Where functions are looked for. */
export interface WarmScope {
  /** ARN of a Connect instance. Default: any may call. */
  readonly instance?: string;
  /** Default: as the SDK finds it. */
  readonly region?: string;
}

/** What is to be warmed, and what its table of costs assumes. */
export interface WarmPlanOptions extends WarmScope {
  readonly every: number;
  readonly concurrency: number;
  readonly function?: readonly string[];
  readonly role?: string;
  /** Calls of each function. Default: several figures side by side. */
  readonly callsPerHour?: number;
  /** How long a call keeps its environment busy, in milliseconds. */
  readonly duration: number;
}

/** Options of the command line as wishes. */
export function wishesOf({ every, concurrency, function: functions, role, instance }: WarmPlanOptions): Wishes {
  return {
    everyMinutes: every,
    concurrency,
    ...(functions === undefined ? {} : { functions }),
    ...(role === undefined ? {} : { roleArn: role }),
    ...(instance === undefined ? {} : { instance }),
  };
}
