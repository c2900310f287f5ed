import { FleetUsageError } from './errors.ts';
import { MONTH_MINUTES, MONTH_SECONDS, PRICES } from './month.ts';

/** What a price depends on. */
export interface PricedFunction {
  readonly memoryMb: number;
  readonly architecture: 'x86_64' | 'arm64';
}

export interface PingCostOptions {
  readonly everyMinutes: number;
  /** Environments kept warm by each ping. */
  readonly concurrency: number;
  /** How long a ping is answered. */
  readonly pingMilliseconds: number;
}

/**
 * What pings cost in a month of 30 days, in dollars, before the free tier of Lambda; the free invocations of Scheduler count.
 *
 * A fan-out is paid by Scheduler once and by Lambda per environment.
 *
 * @throws FleetUsageError for an interval or a number of environments that is not above 0
 */
export function pingCost(functions: readonly PricedFunction[], options: PingCostOptions): number {
  const { everyMinutes, concurrency, pingMilliseconds } = options;
  refuseNone('everyMinutes', everyMinutes);
  refuseNone('concurrency', concurrency);
  const sent = MONTH_MINUTES / everyMinutes;
  const pings = sent * concurrency;
  const lambda = functions.map(
    ({ memoryMb, architecture }) =>
      pings * PRICES.request +
      pings * (pingMilliseconds / 1000) * (memoryMb / 1024) * PRICES.gigabyteSecond[architecture],
  );
  const billed = Math.max(0, sent * functions.length - PRICES.freeSchedulerInvocations);
  return sum(lambda) + billed * PRICES.schedulerInvocation;
}

/**
 * What provisioned concurrency costs in a month of 30 days, in dollars, whether anybody calls or not.
 *
 * @throws FleetUsageError for a number of environments that is not above 0
 */
export function provisionedCost(functions: readonly PricedFunction[], environments: number): number {
  refuseNone('environments', environments);
  return sum(
    functions.map(
      ({ memoryMb, architecture }) =>
        environments * MONTH_SECONDS * (memoryMb / 1024) * PRICES.provisionedGigabyteSecond[architecture],
    ),
  );
}

function refuseNone(option: string, value: number): void {
  if (!(value > 0)) throw new FleetUsageError(`${option} is ${value}; it takes a number above 0.`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
