import { issue, type Issue } from '../issue.ts';
import { LONGEST_SHIFT_MINUTES, shiftMinutes, SHIFT_TYPES, type CustomRolloutStrategy } from './custom-strategy.ts';
import { keysOf } from './keys-of.ts';
import { findStrategy } from './rollout-strategy.ts';
import { isWarmingMode, MOST_ENVIRONMENTS, MOST_PROVISIONED, type WarmingMode } from './warming-rule.ts';

/** The keys that are held against each other, as they were given; judged whether or not the others are good. */
interface Given {
  /** True: nothing is deployed but the flow. */
  readonly deploysNothing: boolean;
  readonly mode: WarmingMode | undefined;
  readonly concurrency: unknown;
  readonly upTo: unknown;
  readonly strategy: unknown;
  readonly afterTraffic: unknown;
}

/** What the keys of warming and rollout demand of each other and do not get. Performs no I/O. */
export function rolloutContradictionsIn(specification: Readonly<Record<string, unknown>>): readonly Issue[] {
  const warming = keysOf(specification['warming']);
  const rollout = keysOf(specification['rollout']);
  const { mode = 'schedule' } = warming;
  const given: Given = {
    deploysNothing:
      keysOf(specification['function'])['arn'] !== undefined && specification['execution'] !== 'step-functions',
    mode: isWarmingMode(mode) ? mode : undefined,
    concurrency: warming['concurrency'],
    upTo: warming['upTo'],
    strategy: rollout['strategy'],
    afterTraffic: rollout['afterTraffic'],
  };
  return RULES.flatMap((rule) => rule(given) ?? []);
}

const RULES: readonly ((given: Given) => Issue | undefined)[] = [
  ({ mode, concurrency }) => {
    if (mode === undefined || mode === 'provisioned' || typeof concurrency !== 'number') return undefined;
    const most = MOST_ENVIRONMENTS[mode];
    if (concurrency <= most || concurrency > MOST_PROVISIONED) return undefined;
    return issue('spec-bad-value', {
      path: 'warming.concurrency',
      message: `warming.concurrency is ${concurrency}; it takes 1 to ${most} with mode "${mode}".`,
      hint: `A ping wakes ${most} environments at most. Write "mode": "provisioned" to keep more of them ready.`,
    });
  },
  ({ mode, upTo }) => {
    if (upTo === undefined || mode === undefined || mode === 'provisioned') return undefined;
    return issue('spec-contradiction', {
      path: 'warming.upTo',
      message: `warming.upTo is given, and mode is "${mode}"; only provisioned concurrency is scaled.`,
      hint: 'Write "mode": "provisioned", or take upTo out.',
    });
  },
  ({ mode, upTo, concurrency = 1 }) => {
    if (mode !== 'provisioned' || typeof upTo !== 'number' || typeof concurrency !== 'number') return undefined;
    if (upTo > concurrency || upTo < 2) return undefined;
    return issue('spec-contradiction', {
      path: 'warming.upTo',
      message: `warming.upTo is ${upTo}, and concurrency is ${concurrency}; upTo takes more than concurrency.`,
      hint: 'Write how many environments are to be ready at most, or take upTo out: as many are ready at all times.',
    });
  },
  ({ mode, strategy }) => {
    if (mode !== 'provisioned' || !isGradual(strategy)) return undefined;
    return issue('spec-contradiction', {
      path: 'rollout.strategy',
      message:
        `rollout.strategy is ${JSON.stringify(strategy)}, and warming.mode is "provisioned"; a weighted alias and ` +
        "provisioned concurrency block each other's later deployments.",
      hint: 'Take strategy out: the default is then "AllAtOnce". Or keep the function warm by "mode": "schedule".',
    });
  },
  ({ strategy }) => {
    if (!isCustom(strategy)) return undefined;
    const minutes = shiftMinutes(strategy);
    if (minutes <= LONGEST_SHIFT_MINUTES) return undefined;
    return issue('spec-contradiction', {
      path: 'rollout.strategy',
      message:
        `rollout.strategy takes ${minutes} minutes from the first shift to the last; CodeDeploy takes ` +
        `${LONGEST_SHIFT_MINUTES} at most.`,
      hint: 'Write a larger percentage, or a smaller intervalMinutes.',
    });
  },
  ({ deploysNothing, afterTraffic }) => {
    if (afterTraffic !== true || !deploysNothing) return undefined;
    return issue('spec-contradiction', {
      path: 'rollout.afterTraffic',
      message:
        'rollout.afterTraffic is true, and this integration deploys no function: nothing of the one that is there can be hooked.',
      hint: 'Take afterTraffic out, or write "function": "new".',
    });
  },
];

/** Whether both versions have traffic for a while; anything that is no strategy is judged elsewhere. */
function isGradual(strategy: unknown): boolean {
  if (typeof strategy !== 'string') return isCustom(strategy);
  const known = findStrategy(strategy);
  return known !== undefined && known !== 'AllAtOnce';
}

function isCustom(strategy: unknown): strategy is CustomRolloutStrategy {
  const { type, percentage, intervalMinutes } = keysOf(strategy);
  return (
    SHIFT_TYPES.some((known) => known === type) &&
    typeof percentage === 'number' &&
    percentage > 0 &&
    typeof intervalMinutes === 'number'
  );
}
