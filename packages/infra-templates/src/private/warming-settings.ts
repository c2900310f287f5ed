import { Token } from 'aws-cdk-lib';
import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import { InvalidPropError } from '../errors.ts';
import type { RolloutStrategy } from '../rollout-strategy.ts';
import type { WarmingProps } from '../warming-props.ts';
import { checkWarmingInterval } from './warming-interval.ts';

/** How a function is kept warm, with nothing left to contradict. */
export type WarmingSettings =
  | { readonly mode: 'schedule'; readonly everyMinutes: number; readonly concurrency: number }
  | { readonly mode: 'provisioned'; readonly environments: number; readonly upTo: number | undefined }
  | { readonly mode: 'off' };

/** A ping reaches one environment, and its guard invokes at most 14 siblings. */
const MOST_PINGED = 15;

/**
 * Checks how a function is to be kept warm.
 *
 * @throws InvalidPropError
 */
export function warmingSettings(warming: WarmingProps): WarmingSettings {
  if (warming === 'off') return { mode: 'off' };
  if ('provisioned' in warming) return provisioned(warming.provisioned, warming.upTo);
  const { everyMinutes, concurrency = 1 } = warming;
  checkWarmingInterval(everyMinutes);
  checkPinged(concurrency);
  return { mode: 'schedule', everyMinutes, concurrency };
}

/**
 * Refuses a number of environments that one ping cannot warm.
 *
 * @throws InvalidPropError
 */
export function checkPinged(
  concurrency: number,
  prop = 'warming.concurrency',
  more = 'write warming: { provisioned: … }',
): void {
  if (isWhole(concurrency, 1) && concurrency <= MOST_PINGED) return;
  throw new InvalidPropError(prop, concurrency, `a ping warms 1 to ${MOST_PINGED} environments. For more ${more}.`);
}

/**
 * Refuses to shift traffic step by step to a version with provisioned concurrency. A version that fails to start leaves the alias with
 * its weights, and Lambda then refuses every later deployment ("Invalid alias configuration for Provisioned Concurrency").
 *
 * @throws InvalidPropError
 */
export function checkProvisionedRollout(
  { mode }: WarmingSettings,
  strategy: RolloutStrategy | CustomRolloutStrategy,
): void {
  if (mode !== 'provisioned' || strategy === 'AllAtOnce') return;
  throw new InvalidPropError(
    'rollout.strategy',
    strategy,
    'with warming: { provisioned } it can only be AllAtOnce: a version that fails to start would leave a weighted alias, and Lambda ' +
      'refuses provisioned concurrency on one, in every deployment after it. Take the strategy out, or keep warm by pings.',
  );
}

function provisioned(environments: number, upTo: number | undefined): WarmingSettings {
  if (!Token.isUnresolved(environments) && !isWhole(environments, 1)) {
    throw new InvalidPropError('warming.provisioned', environments, 'it counts environments: a whole number from 1.');
  }
  if (upTo !== undefined && !Token.isUnresolved(upTo) && !isWhole(upTo, environments + 1)) {
    throw new InvalidPropError('warming.upTo', upTo, `it is a whole number above provisioned (${environments}).`);
  }
  return { mode: 'provisioned', environments, upTo };
}

function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least;
}
