import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption, type CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';

/**
 * The table that says how each piece of work stands. Nothing of it outlives the stack: rows are of use for as long as a call lasts,
 * or a cached result, and may hold what callers said.
 */
export function resultsTable(scope: Construct): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: 'expiresAt',
    // The key that AWS manages in this account: uses of it are in the account's own trail.
    encryption: TableEncryption.AWS_MANAGED,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(table.node.defaultChild as CfnTable).acknowledge({
    id: 'AwsSolutions-DDB3',
    reason: 'Rows live for as long as a call, or a cached result: there is no point in time to recover to.',
  });
  return table;
}
