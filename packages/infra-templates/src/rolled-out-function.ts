import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';

/** A function behind an alias, with what makes a change of it safe. */
export interface RolledOutFunction {
  readonly function: NodejsFunction;
  readonly alias: Alias;
  /** Rings on errors of the version that a deployment brings; each version has a new one. The same as `alarms.errors`. */
  readonly alarm: Alarm;
  readonly alarms: RolloutAlarms;
  readonly deploymentGroup: LambdaDeploymentGroup;
  /** Undefined with warming `off`, and where AWS keeps environments ready. */
  readonly warming: Schedule | undefined;
}

/** What rolls a new version back; each version has new ones. */
export interface RolloutAlarms {
  readonly errors: Alarm;
  /** Calls of the alias that Lambda refused. */
  readonly throttles: Alarm;
  /** The time of the slowest hundredth; undefined where only CloudFormation knows the function's time-out. */
  readonly duration: Alarm | undefined;
  /** Error branches of the flow that calls the function; undefined without `flowErrorsToRollBack`. */
  readonly flowErrors: Alarm | undefined;
}
