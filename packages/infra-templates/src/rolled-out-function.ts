import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';

/** A function behind an alias, with what makes a change of it safe. */
export interface RolledOutFunction {
  readonly function: NodejsFunction;
  readonly alias: Alias;
  /** Rings on errors of the version that a deployment brings; each version has a new one. */
  readonly alarm: Alarm;
  readonly deploymentGroup: LambdaDeploymentGroup;
  /** Undefined with warming `off`. */
  readonly warming: Schedule | undefined;
}
