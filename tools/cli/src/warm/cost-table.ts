import { IDLE_MINUTES, missProbability, pingCost, provisionedCost, type Warmth } from '@warmline/fleet';
import { table } from '../report/table.ts';
import type { WarmPlanOptions } from './warm-options.ts';

/** What keeping functions warm costs, and how often a call still meets a cold start: the data of the table. */
export interface Costs {
  readonly assumed: {
    readonly functions: number;
    readonly everyMinutes: number;
    readonly environments: number;
    readonly callMilliseconds: number;
    readonly pingMilliseconds: number;
    readonly idleMinutes: number;
  };
  readonly rows: readonly CostRow[];
}

export interface CostRow {
  readonly keptWarm: 'nothing' | 'pings' | 'provisioned';
  readonly dollarsPerMonth: number;
  readonly coldStarts: readonly { readonly callsPerHour: number; readonly probability: number }[];
}

const CALLS_PER_HOUR = [1, 10, 100];
/** A ping that a guard answers opens nothing; what is loaded for it is loaded once. */
const PING_MILLISECONDS = 80;
/** A ping for several environments holds each of them so long, that the others land elsewhere (`@warmline/warm-guard`). */
const HOLD_MILLISECONDS = 100;

/** Weighs nothing, pings and provisioned concurrency against each other, for all functions of a plan together. */
export function costsOf(functions: readonly Warmth[], options: WarmPlanOptions): Costs {
  const { every, concurrency, duration, callsPerHour } = options;
  const coldStarts = (environments: number, everyMinutes: number): CostRow['coldStarts'] =>
    (callsPerHour === undefined ? CALLS_PER_HOUR : [callsPerHour]).map((calls) => ({
      callsPerHour: calls,
      probability: missProbability({
        callsPerHour: calls,
        callSeconds: duration / 1000,
        environments,
        everyMinutes,
        idleMinutes: IDLE_MINUTES,
      }),
    }));
  const pingMilliseconds = PING_MILLISECONDS + (concurrency > 1 ? HOLD_MILLISECONDS : 0);
  const pings = { everyMinutes: every, concurrency, pingMilliseconds };
  return {
    assumed: {
      functions: functions.length,
      everyMinutes: every,
      environments: concurrency,
      callMilliseconds: duration,
      pingMilliseconds,
      idleMinutes: IDLE_MINUTES,
    },
    rows: [
      { keptWarm: 'nothing', dollarsPerMonth: 0, coldStarts: coldStarts(0, 0) },
      { keptWarm: 'pings', dollarsPerMonth: pingCost(functions, pings), coldStarts: coldStarts(concurrency, every) },
      {
        keptWarm: 'provisioned',
        dollarsPerMonth: provisionedCost(functions, concurrency),
        coldStarts: coldStarts(concurrency, 0),
      },
    ],
  };
}

/** The table for people, with what it assumes. */
export function costText({ assumed, rows }: Costs): string {
  const { functions, everyMinutes, environments, callMilliseconds, pingMilliseconds, idleMinutes } = assumed;
  const shown = {
    nothing: 'nothing',
    pings: `a ping every ${everyMinutes} min, ${environments} warm`,
    provisioned: `${environments} provisioned`,
  };
  const calls = rows[0]?.coldStarts.map(({ callsPerHour }) => `cold at ${callsPerHour} calls/h`) ?? [];
  return [
    table(
      ['kept warm by', 'a month', ...calls],
      rows.map(({ keptWarm, dollarsPerMonth, coldStarts }) => [
        shown[keptWarm],
        dollars(dollarsPerMonth),
        ...coldStarts.map(({ probability }) => percent(probability)),
      ]),
    ),
    '',
    `For ${functions} function${functions === 1 ? '' : 's'} together; us-east-1, before Lambda's free tier. Assumed: a ping takes ${pingMilliseconds} ms,`,
    `a call ${callMilliseconds} ms, calls come independently of each other, an idle environment lives ${idleMinutes} min (measured by others; AWS`,
    'promises nothing). Recycling by AWS and deployments are not in it.',
  ].join('\n');
}

function dollars(value: number): string {
  return `$${value < 1 ? value.toFixed(3) : value.toFixed(2)}`;
}

function percent(part: number): string {
  if (part > 0 && part < 0.0001) return '< 0.01 %';
  return `${(part * 100).toFixed(part < 0.1 ? 2 : 1)} %`;
}
