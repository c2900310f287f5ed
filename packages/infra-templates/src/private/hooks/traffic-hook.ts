import { createRequire } from 'node:module';
import { settingsEnvironment, type HookSettings } from '@warmline/traffic-hooks';
import { Validations } from 'aws-cdk-lib';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { allow } from '../allow.ts';
import { renderBundling } from '../bundling.ts';
import { integrationFunction } from '../integration-function.ts';
import { nagResource } from '../nag-resource.ts';

/** Memory of a hook's function, in MB. */
export const HOOK_MEMORY_MB = 256;
/** A late reply is asked for twice; what remains is for the hook's own start, and for retries of AWS's services. */
const SPARE_SECONDS = 60;
const LONGEST_SECONDS = 900;

export interface TrafficHookOptions {
  readonly settings: HookSettings;
  /** Whose versions and aliases it asks. */
  readonly function: NodejsFunction;
  readonly logRetention: RetentionDays;
  readonly bundlingConditions: readonly string[];
}

/** The function that asks a version whether it is fit for callers: the handler of `@warmline/traffic-hooks`. */
export function trafficHook(
  scope: Construct,
  { settings, function: asked, ...others }: TrafficHookOptions,
): NodejsFunction {
  const qualified = `${asked.functionArn}:*`;
  const hook = integrationFunction(scope, {
    entry: createRequire(import.meta.url).resolve('@warmline/traffic-hooks/handler'),
    timeoutSeconds: hookTimeoutSeconds(settings.limitSeconds),
    memorySize: HOOK_MEMORY_MB,
    environment: settingsEnvironment(settings),
    logRetention: others.logRetention,
    bundling: renderBundling(others.bundlingConditions),
    policies: { Ask: allow(['lambda:InvokeFunction'], [qualified]) },
  });
  Validations.of(hook.role?.node.defaultChild as CfnRole).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${nagResource(scope, qualified)}]`,
    reason:
      'The wildcard stands for the versions of one function. A permission for the new one alone would be changed seconds before it is ' +
      'used, and IAM takes longer than that to know.',
  });
  return hook;
}

/** Time-out of a hook that asks a function for which callers wait so long. */
export function hookTimeoutSeconds(limitSeconds: number): number {
  return Math.min(LONGEST_SECONDS, 2 * limitSeconds + SPARE_SECONDS);
}
