import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { CfnContactFlow, CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, type IVersion } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { InvalidPropError } from './errors.ts';
import { checkAliasName, mayOutgrowAssociation } from './private/alias-name.ts';
import { connectInstance, type ConnectInstance } from './private/connect-instance.ts';
import { contactFlowOf } from './private/contact-flow-of.ts';
import { flowName } from './private/flow-name.ts';
import { resolveFlow } from './private/flow-references.ts';
import { integrationFunction } from './private/integration-function.ts';
import { checkIntegrationName, outputPrefix } from './private/integration-name.ts';
import { checkLadder } from './private/ladder-check.ts';
import { newVersionErrors } from './private/new-version-errors.ts';
import { outermostStack } from './private/outermost-stack.ts';
import { checkRollbackThreshold } from './private/rollback-threshold.ts';
import { rolloutGroup } from './private/rollout-group.ts';
import { resourceParameter } from './private/resource-parameter.ts';
import { versionAlarm } from './private/version-alarm.ts';
import { checkWarmingInterval, DEFAULT_WARMING, warmingAdvice } from './private/warming-interval.ts';
import { warmingSchedule } from './private/warming-schedule.ts';
import { DEFAULT_ROLLOUT_STRATEGY, rolloutStrategy } from './rollout-strategy.ts';

/**
 * A Lambda function behind an alias that Amazon Connect may call, with what makes a change of it safe: a gradual rollout
 * watched by an alarm, a schedule that keeps it warm, and the contact flow that calls it.
 *
 * The stack gets a parameter `ConnectInstanceArn` (context `connectInstanceArn` is its default) and two outputs named
 * after the integration: `OrderStatusAliasArn`, `OrderStatusFlowArn`.
 *
 * @throws InvalidPropError, UnknownRolloutStrategyError, UnresolvedReferencesError, LockFileMissingError
 * @example
 * new ConnectIntegration(stack, 'OrderStatus', {
 *   name: 'order-status',
 *   entry: join(import.meta.dirname, '../src/handler.ts'),
 *   limits: synchronousLadder(5),
 *   flow: orderStatus,
 * });
 */
export class ConnectIntegration extends Construct {
  readonly function: NodejsFunction;
  readonly alias: Alias;
  /** Rings on errors of the version that a deployment brings; each version has a new one. */
  readonly alarm: Alarm;
  readonly deploymentGroup: LambdaDeploymentGroup;
  /** Undefined with warming `off`. */
  readonly warming: Schedule | undefined;
  readonly flow: CfnContactFlow;

  constructor(scope: Construct, id: string, props: ConnectIntegrationProps) {
    super(scope, id);
    const { name, rollout = {}, errorsToRollBack = 1, warming = DEFAULT_WARMING } = props;
    const { alias: aliasName = 'PROD', strategy = DEFAULT_ROLLOUT_STRATEGY } = rollout;
    checkIntegrationName(name);
    checkLadder(props.limits);
    checkAliasName(aliasName);
    checkRollbackThreshold(errorsToRollBack);
    if (warming !== 'off') checkWarmingInterval(warming.everyMinutes);

    if (props.entry === undefined) throw new InvalidPropError('entry', undefined, 'name the file of the handler.');

    const instance = connectInstance(this);
    this.function = integrationFunction(this, {
      entry: props.entry,
      timeoutSeconds: props.limits.functionSeconds,
      memorySize: props.memorySize ?? 512,
      environment: props.environment ?? {},
      logRetention: props.logRetention ?? RetentionDays.ONE_MONTH,
      bundlingConditions: props.bundlingConditions ?? [],
    });
    // As an interface: the CDK's classes declare their optional fields otherwise, which exactOptionalPropertyTypes refuses.
    const version = this.function.currentVersion as IVersion;
    this.alias = new Alias(this, 'Alias', { aliasName, version });
    this.alias.addPermission('Connect', {
      principal: new ServicePrincipal('connect.amazonaws.com'),
      sourceArn: instance.arn,
      sourceAccount: instance.account,
    });
    this.alarm = versionAlarm(this, {
      version,
      description: `Errors of the version that a deployment brings to ${name} behind ${aliasName}`,
      metric: newVersionErrors({ functionName: this.function.functionName, aliasName, version: version.version }),
      threshold: errorsToRollBack,
    });
    this.deploymentGroup = rolloutGroup(this, this.alias, this.alarm, rolloutStrategy(strategy));
    this.warming = warming === 'off' ? undefined : this.keepWarm(warming.everyMinutes);
    const { type, description, content } = contactFlowOf(props.flow);
    const resolved = resolveFlow(content, name, this.alias.functionArn, props.resources ?? {}, (reference) =>
      resourceParameter(Stack.of(this), reference),
    );
    this.flow = new CfnContactFlow(this, 'Flow', {
      instanceArn: instance.arn,
      name: flowName(outermostStack(this).stackName, name),
      type,
      ...(description !== '' && { description }),
      content: Stack.of(this).toJsonString(resolved),
    });
    // The alias with its permission, and at an update with its whole rollout: no call meets a refusal or a missing field.
    this.flow.node.addDependency(this.alias);
    if (props.associate === true) this.associate(instance, aliasName);

    this.output(name, 'AliasArn', this.alias.functionArn);
    this.output(name, 'FlowArn', this.flow.attrContactFlowArn);
  }

  private keepWarm(everyMinutes: number): Schedule {
    const advice = warmingAdvice(everyMinutes);
    if (advice !== undefined) Annotations.of(this).addWarningV2('@warmline/infra-templates:warmingTooRare', advice);
    return warmingSchedule(this, this.alias, everyMinutes);
  }

  private associate(instance: ConnectInstance, aliasName: string): void {
    if (mayOutgrowAssociation(aliasName)) {
      Annotations.of(this).addWarningV2(
        '@warmline/infra-templates:associationTooLong',
        `rollout.alias "${aliasName}" may make the alias's ARN longer than the 140 characters that an association takes, ` +
          'and the deployment fail. Choose a shorter name, or leave out associate.',
      );
    }
    const association = new CfnIntegrationAssociation(this, 'Association', {
      instanceId: instance.arn,
      integrationType: 'LAMBDA_FUNCTION',
      integrationArn: this.alias.functionArn,
    });
    this.flow.node.addDependency(association);
  }

  /** An output of the stack under a name that people and scripts can rely on. */
  private output(name: string, suffix: string, value: string): void {
    const stack = Stack.of(this);
    const id = outputPrefix(name) + suffix;
    if (stack.node.tryFindChild(id) !== undefined) {
      throw new InvalidPropError('name', name, `the stack has an output ${id} already: name each integration once.`);
    }
    new CfnOutput(stack, id, { value });
  }
}
