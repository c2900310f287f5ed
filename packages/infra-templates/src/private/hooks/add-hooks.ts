import { Validations } from 'aws-cdk-lib';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias, IFunction, IVersion } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { nagResource } from '../nag-resource.ts';
import type { AskedHooks } from './hook-settings.ts';
import { trafficHook } from './traffic-hook.ts';

export interface AddHooksOptions {
  readonly hooks: AskedHooks;
  readonly function: NodejsFunction;
  readonly version: IVersion;
  readonly alias: Alias;
  readonly aliasName: string;
  readonly deploymentGroup: LambdaDeploymentGroup;
  /** How long whoever calls the function waits for it. */
  readonly answerSeconds: number;
  readonly logRetention: RetentionDays;
  readonly bundlingConditions: readonly string[];
}

/** Has a deployment ask the new version before callers meet it, and on request the alias after. */
export function addHooks(scope: Construct, options: AddHooksOptions): void {
  const { hooks, version, alias, deploymentGroup, answerSeconds: limitSeconds } = options;
  const { probe, responseType, afterTraffic = false } = hooks;
  const hookOn = (id: string, functionArn: string): IFunction => {
    const own = new Construct(scope, id);
    const hook = trafficHook(own, {
      ...options,
      settings: { functionArn, limitSeconds, ...(probe && { probe }), ...(responseType && { responseType }) },
    });
    // CodeDeploy calls the hook of the new version, by whose environment it knows that version, and with its permissions.
    alias.node.addDependency(own);
    Validations.of(deploymentGroup.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${nagResource(scope, `${hook.functionArn}:*`)}]`,
      reason: 'The CDK lets CodeDeploy call one hook, whichever version of it is named; it names none.',
    });
    return hook;
  };
  deploymentGroup.addPreHook(hookOn('BeforeTraffic', version.functionArn));
  // By its name: the alias waits for the hook, so the hook cannot refer to the alias.
  if (afterTraffic) {
    deploymentGroup.addPostHook(hookOn('AfterTraffic', `${options.function.functionArn}:${options.aliasName}`));
  }
}
