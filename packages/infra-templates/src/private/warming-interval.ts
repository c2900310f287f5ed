import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/** The interval of an integration that names none: environments idle for 5 to 7 minutes were seen to live. */
export const DEFAULT_WARMING = { everyMinutes: 5 } as const;

/** Idle environments were seen to end after about 10 minutes; AWS promises no lifetime. */
const LONGEST_PAUSE_MINUTES = 15;

/** Where an interval stands among the props, and how to have no pings at all. */
export interface IntervalWords {
  readonly prop: string;
  readonly off: string;
}

/** Of an integration. */
const OF_INTEGRATION: IntervalWords = { prop: 'warming.everyMinutes', off: "write warming: 'off'" };

/**
 * Refuses an interval that EventBridge Scheduler has no expression for.
 *
 * @throws InvalidPropError
 */
export function checkWarmingInterval(everyMinutes: number, { prop, off } = OF_INTEGRATION): void {
  if (Token.isUnresolved(everyMinutes) || (Number.isInteger(everyMinutes) && everyMinutes >= 1)) return;
  throw new InvalidPropError(
    prop,
    everyMinutes,
    `EventBridge Scheduler's shortest period is 1 minute, in whole minutes. For none ${off}.`,
  );
}

/** Advice on an interval that costs and warms nothing; undefined where there is nothing to say. */
export function warmingAdvice(everyMinutes: number, { prop, off } = OF_INTEGRATION): string | undefined {
  if (Token.isUnresolved(everyMinutes) || everyMinutes <= LONGEST_PAUSE_MINUTES) return undefined;
  return (
    `${prop} is ${everyMinutes}: an idle environment is gone before the next ping. ` +
    `Choose ${LONGEST_PAUSE_MINUTES} or less (default ${DEFAULT_WARMING.everyMinutes}), or ${off}.`
  );
}
