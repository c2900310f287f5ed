import { FleetUsageError } from './errors.ts';
import { IDLE_MINUTES } from './idle-lifetime.ts';

/** Callers of one function, and what is kept warm for them. */
export interface MissOptions {
  /** Calls of the function; they come independently of each other (a Poisson process). */
  readonly callsPerHour: number;
  /** How long an invocation takes. */
  readonly callSeconds: number;
  /** Environments that are kept warm; 0 for nothing. */
  readonly environments: number;
  /** Pause between two pings. @default none: the environments are always there, as provisioned ones are */
  readonly everyMinutes?: number;
  /** How long an idle environment lives. @default 10, by measurement of others (2019); AWS promises nothing */
  readonly idleMinutes?: number;
}

/**
 * How likely a call meets a cold start.
 *
 * A call that comes while j others run needs environment j + 1. That one is warm when it is among those kept warm, or when so many
 * calls ran at once within an idle lifetime. With calls at rate λ that take s each, the number that run is Poisson with mean λs;
 * calls that find j come at rate λ·p(j), and are taken for independent: the sum over j from `environments` on of
 * p(j)·e^(−λ·p(j)·T). Pings that pause for longer than T count for the part of the time that T is of the pause.
 *
 * Left out: that AWS ends environments every few hours even under load, deployments, and calls that come while a ping is answered.
 *
 * @throws FleetUsageError for a number below 0
 */
export function missProbability(options: MissOptions): number {
  const { callsPerHour, callSeconds, environments, everyMinutes = 0, idleMinutes = IDLE_MINUTES } = options;
  for (const [option, value] of Object.entries({ callsPerHour, callSeconds, environments, everyMinutes, idleMinutes }))
    if (!(value >= 0)) throw new FleetUsageError(`${option} is ${value}; it takes a number of 0 or more.`);

  const kept = everyMinutes <= idleMinutes ? 1 : idleMinutes / everyMinutes;
  const miss = (from: number): number =>
    missFrom(from, (callsPerHour / 3600) * callSeconds, (callsPerHour / 60) * idleMinutes);
  return kept * miss(environments) + (1 - kept) * miss(0);
}

/** @param running mean of the calls that run at once. @param arrivals mean of the calls in an idle lifetime */
function missFrom(environments: number, running: number, arrivals: number): number {
  const last = environments + running + 12 * Math.sqrt(running) + 50;
  let total = 0;
  for (let busy = 0, logFactorial = 0; busy <= last; busy += 1, logFactorial += Math.log(busy)) {
    if (busy < environments) continue;
    const probability =
      running === 0 ? Number(busy === 0) : Math.exp(busy * Math.log(running) - running - logFactorial);
    total += probability * Math.exp(-arrivals * probability);
  }
  return Math.min(1, total);
}
