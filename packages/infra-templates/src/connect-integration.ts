import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { CfnIntegrationAssociation, type CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { FunctionNotMadeError, InvalidPropError } from './errors.ts';
import { adviceOn } from './private/advice.ts';
import { commandLines } from './private/command-lines.ts';
import { connectInstance, type ConnectInstance } from './private/connect-instance.ts';
import { invokerTarget, workerTarget, type ConnectTarget } from './private/connect-target.ts';
import { integrationFlow } from './private/integration-flow.ts';
import { outputPrefix } from './private/integration-name.ts';
import { integrationSettings } from './private/integration-settings.ts';
import { job } from './private/job/job.ts';
import { propsInContext } from './private/props-in-context.ts';
import { watchingFlow } from './private/watching-flow.ts';
import { workers } from './private/workers.ts';
import type { RolledOutFunction } from './rolled-out-function.ts';

/**
 * A Lambda function behind an alias that Amazon Connect may call, with what makes a change of it safe: a gradual rollout
 * watched by an alarm, a schedule that keeps it warm, and the contact flow that calls it. With `limits` for it, the work is done
 * behind a state machine, and Connect calls a function that starts and checks it.
 *
 * The stack gets a parameter `ConnectInstanceArn` (context `connectInstanceArn` is its default) and outputs named after the
 * integration: `OrderStatusAliasArn`, `OrderStatusFlowArn`.
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
  /** Starts the work and reports on it; Connect calls this one. Undefined where it calls the work itself. */
  readonly invoker: RolledOutFunction | undefined;
  /** Undefined where Connect calls the work itself. */
  readonly stateMachine: StateMachine | undefined;
  /** How each piece of work stands. Undefined where Connect calls the work itself. */
  readonly table: Table | undefined;
  readonly flow: CfnContactFlow;
  private readonly integration: string;
  /** The functions that this stack made to do the work, by their steps' names; a single one by the integration's. */
  private readonly made: ReadonlyMap<string, RolledOutFunction>;

  constructor(scope: Construct, id: string, props: ConnectIntegrationProps) {
    super(scope, id);
    const { name, limits } = props;
    const checked = integrationSettings(propsInContext(this, props), Stack.of(this));
    for (const { id: advice, text } of adviceOn(props, checked, Stack.of(this))) {
      Annotations.of(this).addWarningV2(`@warmline/infra-templates:${advice}`, text);
    }

    const instance = connectInstance(this);
    const settings = watchingFlow(this, checked, props.flowErrorsToRollBack, instance);
    const working = workers(this, settings, {
      timeoutSeconds: limits.functionSeconds,
      answerSeconds: limits.execution === 'step-functions' ? limits.attemptSeconds : limits.blockSeconds,
      calledBy: limits.execution === 'step-functions' ? undefined : instance,
    });
    const behind =
      limits.execution === 'step-functions'
        ? job(this, { props, settings, limits, workers: working, instance })
        : undefined;
    const target = behind ? invokerTarget(name, behind.invoker) : workerTarget(this, working[0], instance);
    this.flow = integrationFlow(this, props, instance, target);
    if (props.associate === true) this.associate(instance, target);
    this.integration = name;
    this.made = new Map(working.flatMap((worker) => (worker.made ? [[worker.name, worker.made] as const] : [])));
    this.invoker = behind?.invoker;
    this.stateMachine = behind?.stateMachine;
    this.table = behind?.table;

    for (const { functionName, made } of working) {
      if (made) this.output(functionName, 'AliasArn', made.alias.functionArn);
    }
    if (behind) {
      this.output(target.name, 'AliasArn', target.arn);
      this.output(name, 'StateMachineArn', behind.stateMachine.stateMachineArn);
      this.output(name, 'TableName', behind.table.tableName);
    }
    this.output(name, 'FlowArn', this.flow.attrContactFlowArn);
    const { permission, association } = commandLines(name, target.arn, instance);
    this.output(name, 'PermissionCommand', permission);
    this.output(name, 'AssociationCommand', association);
    this.outputByAwsName(target.arn);
  }

  /** The function that does all the work; for others see `step`. */
  get function(): NodejsFunction {
    return this.only.function;
  }

  get alias(): Alias {
    return this.only.alias;
  }

  /** Rings on errors of the version that a deployment brings; each version has a new one. */
  get alarm(): Alarm {
    return this.only.alarm;
  }

  get deploymentGroup(): LambdaDeploymentGroup {
    return this.only.deploymentGroup;
  }

  /** Undefined with warming `off`. */
  get warming(): Schedule | undefined {
    return this.only.warming;
  }

  /**
   * One of the functions that work side by side, by its step's name.
   *
   * @throws FunctionNotMadeError
   */
  step(name: string): RolledOutFunction {
    const made = this.made.get(name);
    if (made === undefined) throw new FunctionNotMadeError(this.integration, `"${name}"`, [...this.made.keys()]);
    return made;
  }

  private get only(): RolledOutFunction {
    const [only, ...others] = this.made.values();
    if (only === undefined || others.length > 0) {
      throw new FunctionNotMadeError(this.integration, 'that does all the work', [...this.made.keys()]);
    }
    return only;
  }

  private associate(instance: ConnectInstance, target: ConnectTarget): void {
    const association = new CfnIntegrationAssociation(this, 'Association', {
      instanceId: instance.arn,
      integrationType: 'LAMBDA_FUNCTION',
      integrationArn: target.arn,
    });
    this.flow.node.addDependency(association);
  }

  /** The alias as AWS's own template for aliases and Amazon Connect puts it out; the first integration's, where there are several. */
  private outputByAwsName(value: string): void {
    const stack = Stack.of(this);
    const id = 'ConnectLambdaFunctionAlias';
    if (stack.node.tryFindChild(id) === undefined) new CfnOutput(stack, id, { value });
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
