import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { ConnectInstance } from './connect-instance.ts';

/** Lets an instance, and no other, call an alias. */
export function allowConnect(alias: Alias, instance: ConnectInstance): void {
  alias.addPermission('Connect', {
    principal: new ServicePrincipal('connect.amazonaws.com'),
    sourceArn: instance.arn,
    sourceAccount: instance.account,
  });
}
