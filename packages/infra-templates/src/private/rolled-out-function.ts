import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alias, IVersion } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { RolledOutFunction } from '../rolled-out-function.ts';
import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import type { RolloutStrategy } from '../rollout-strategy.ts';
import { aliasOf } from './alias-of.ts';
import { allowConnect } from './allow-connect.ts';
import type { ConnectInstance } from './connect-instance.ts';
import type { WatchedFlow } from './flow-errors.ts';
import { addHooks } from './hooks/add-hooks.ts';
import type { AskedHooks } from './hooks/hook-settings.ts';
import { pingWishOf } from './ping-input-of.ts';
import { rolloutGroup } from './rollout-group.ts';
import { versionAlarms } from './version-alarms.ts';
import { warmingSchedule, type WarmingScheduleOptions } from './warming-schedule.ts';
import type { WarmingSettings } from './warming-settings.ts';

/** What is alike for all functions of an integration. */
export interface RolloutOptions {
  readonly aliasName: string;
  readonly strategy: RolloutStrategy | CustomRolloutStrategy;
  readonly errorsToRollBack: number;
  /** The flow whose errors roll a version back too, if they do. */
  readonly flow: WatchedFlow | undefined;
  readonly extraAlarms: readonly string[];
  readonly ignoreAlarms: boolean;
  readonly warming: WarmingSettings;
  /** What is asked of a new version; undefined for nothing. */
  readonly hooks: AskedHooks | undefined;
}

export interface RolledOutFunctionOptions extends RolloutOptions {
  /** As people know the function. */
  readonly name: string;
  readonly function: NodejsFunction;
  /** The instance that calls the function, if one does. */
  readonly calledBy: ConnectInstance | undefined;
  /** How long whoever calls the function waits for it. */
  readonly answerSeconds: number;
  readonly logRetention: RetentionDays;
  readonly bundlingConditions: readonly string[];
}

/** Puts a function behind an alias, with what makes a change of it safe. */
export function rolledOutFunction(scope: Construct, options: RolledOutFunctionOptions): RolledOutFunction {
  const { aliasName, function: fn } = options;
  // As an interface: the CDK's classes declare their optional fields otherwise, which exactOptionalPropertyTypes refuses.
  const version = fn.currentVersion as IVersion;
  const alias = aliasOf(scope, aliasName, version, options.warming);
  if (options.calledBy !== undefined) allowConnect(alias, options.calledBy);
  const alarms = versionAlarms(scope, { ...options, version });
  const deploymentGroup = rolloutGroup(scope, {
    ...options,
    alias,
    alarms: Object.values<Alarm | undefined>({ ...alarms }).filter((alarm) => alarm !== undefined),
  });
  if (options.hooks !== undefined) {
    addHooks(scope, { ...options, hooks: options.hooks, version, alias, deploymentGroup });
  }
  const warming = options.warming.mode === 'schedule' ? warmingSchedule(scope, warmingOf(options, alias)) : undefined;
  return { function: fn, alias, alarm: alarms.errors, alarms, deploymentGroup, warming };
}

function warmingOf({ warming, strategy, ...options }: RolledOutFunctionOptions, alias: Alias): WarmingScheduleOptions {
  const { everyMinutes, concurrency } = warming as Extract<WarmingSettings, { mode: 'schedule' }>;
  return { ...options, alias, everyMinutes, ...pingWishOf(concurrency, strategy) };
}
