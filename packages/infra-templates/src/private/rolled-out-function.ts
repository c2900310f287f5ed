import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Alias, type IVersion } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { RolledOutFunction } from '../rolled-out-function.ts';
import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import type { RolloutStrategy } from '../rollout-strategy.ts';
import { allowConnect } from './allow-connect.ts';
import type { ConnectInstance } from './connect-instance.ts';
import type { WatchedFlow } from './flow-errors.ts';
import { rolloutGroup } from './rollout-group.ts';
import { versionAlarms } from './version-alarms.ts';
import { warmingSchedule } from './warming-schedule.ts';

/** What is alike for all functions of an integration. */
export interface RolloutOptions {
  readonly aliasName: string;
  readonly strategy: RolloutStrategy | CustomRolloutStrategy;
  readonly errorsToRollBack: number;
  /** The flow whose errors roll a version back too, if they do. */
  readonly flow: WatchedFlow | undefined;
  readonly extraAlarms: readonly string[];
  readonly ignoreAlarms: boolean;
  readonly everyMinutes: number | undefined;
}

export interface RolledOutFunctionOptions extends RolloutOptions {
  /** As people know the function. */
  readonly name: string;
  readonly function: NodejsFunction;
  /** The instance that calls the function, if one does. */
  readonly calledBy: ConnectInstance | undefined;
}

/** Puts a function behind an alias, with what makes a change of it safe. */
export function rolledOutFunction(scope: Construct, options: RolledOutFunctionOptions): RolledOutFunction {
  const { aliasName, function: fn } = options;
  // As an interface: the CDK's classes declare their optional fields otherwise, which exactOptionalPropertyTypes refuses.
  const version = fn.currentVersion as IVersion;
  const alias = new Alias(scope, 'Alias', { aliasName, version });
  if (options.calledBy !== undefined) allowConnect(alias, options.calledBy);
  const alarms = versionAlarms(scope, { ...options, version });
  const deploymentGroup = rolloutGroup(scope, {
    ...options,
    alias,
    alarms: Object.values<Alarm | undefined>({ ...alarms }).filter((alarm) => alarm !== undefined),
  });
  const warming = options.everyMinutes === undefined ? undefined : warmingSchedule(scope, alias, options.everyMinutes);
  return { function: fn, alias, alarm: alarms.errors, alarms, deploymentGroup, warming };
}
