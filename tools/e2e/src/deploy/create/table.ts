import { CreateTableCommand, UpdateTimeToLiveCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Create } from './created.ts';

/** Properties of these names are the service's own; encryption and tags are left out. */
export const createTable: Create = async ({ dynamo }, { id, properties }) => {
  const { KeySchema, AttributeDefinitions, BillingMode, TimeToLiveSpecification } = properties as unknown as Table;
  const { TableDescription } = await dynamo.send(
    new CreateTableCommand({ TableName: id, KeySchema, AttributeDefinitions, BillingMode }),
  );
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName: id, TimeToLiveSpecification }));
  return { Ref: id, Arn: TableDescription?.TableArn ?? '' };
};

interface Table extends Pick<CreateTableCommandInput, 'KeySchema' | 'AttributeDefinitions' | 'BillingMode'> {
  readonly TimeToLiveSpecification: { readonly AttributeName: string; readonly Enabled: boolean };
}
