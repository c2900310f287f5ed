import type { ConnectIntegration } from '@warmline/infra-templates';
import type { Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';

/** Adds the table of payments that are under way or done, as Powertools' idempotency keeps them, and hands it to the function. */
export function extend(stack: Stack, integration: ConnectIntegration): void {
  const payments = new Table(stack, 'Payments', {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    timeToLiveAttribute: 'expiration',
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
  });
  payments.grant(
    integration.function,
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  );
  integration.function.addEnvironment('PAYMENTS_TABLE', payments.tableName);
}
