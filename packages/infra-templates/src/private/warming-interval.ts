import { Token } from 'aws-cdk-lib';
import { InvalidPropError } from '../errors.ts';

/** The interval of an integration that names none: environments idle for 5 to 7 minutes were seen to live. */
export const DEFAULT_WARMING = { everyMinutes: 5 } as const;

/** Idle environments were seen to end after about 10 minutes; AWS promises no lifetime. */
const LONGEST_USEFUL_MINUTES = 15;

/**
 * Refuses an interval that EventBridge Scheduler has no expression for.
 *
 * @throws InvalidPropError
 */
export function checkWarmingInterval(everyMinutes: number): void {
  if (Token.isUnresolved(everyMinutes) || (Number.isInteger(everyMinutes) && everyMinutes >= 1)) return;
  throw new InvalidPropError(
    'warming.everyMinutes',
    everyMinutes,
    "EventBridge Scheduler's shortest period is 1 minute, in whole minutes. Write warming: 'off' for none.",
  );
}

/** Advice on an interval that costs and warms nothing; undefined where there is nothing to say. */
export function warmingAdvice(everyMinutes: number): string | undefined {
  if (Token.isUnresolved(everyMinutes) || everyMinutes <= LONGEST_USEFUL_MINUTES) return undefined;
  return (
    `warming.everyMinutes is ${everyMinutes}: an idle environment is gone before the next ping. ` +
    `Choose ${LONGEST_USEFUL_MINUTES} or less (default ${DEFAULT_WARMING.everyMinutes}), or warming: 'off'.`
  );
}
