import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { PaymentCaptureStack } from './stack.ts';

const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const template = Template.fromStack(new PaymentCaptureStack(app, 'payment-capture'));

describe('extend', () => {
  test("adds the table that Powertools' idempotency expects, which forgets what is old", () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      TimeToLiveSpecification: { AttributeName: 'expiration', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
    });
  });

  test('names the table to the function, which may read and write single records and no more', () => {
    const [table] = Object.keys(template.findResources('AWS::DynamoDB::Table'));

    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ PAYMENTS_TABLE: { Ref: table } }) },
    });
    const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
    expect([...new Set(policies.match(/dynamodb:\w+/g))].sort()).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]);
  });
});
