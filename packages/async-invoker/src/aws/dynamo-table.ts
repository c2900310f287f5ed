import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Put, ResultsTable } from '../table/results-table.ts';
import { itemToRow, rowToItem, type FoundItem } from '../table/row-item.ts';
import type { Row } from '../table/row.ts';
import { isAwsError } from './aws-error.ts';
import { withinTime, type CallBounds } from './within-time.ts';

/** The table of results in DynamoDB. Make the client once, outside the handler. */
export function dynamoTable(client: DynamoDBClient, tableName: string): ResultsTable {
  async function read(pk: string, bounds: CallBounds): Promise<Row | undefined> {
    const command = new GetItemCommand({ TableName: tableName, Key: { pk: { S: pk } }, ConsistentRead: true });
    const { Item: item } = await client.send(command, bounds);
    return item && itemToRow(item);
  }

  async function write(row: Row, replacing: Row | undefined, bounds: CallBounds): Promise<Put> {
    const command = new PutItemCommand({
      TableName: tableName,
      Item: rowToItem(row),
      ...conditionOf(replacing),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    try {
      await client.send(command, bounds);
      return { written: true };
    } catch (error) {
      if (!isAwsError(error, 'ConditionalCheckFailedException')) throw error;
      // Without an item, it had gone when DynamoDB looked; or what stands in for DynamoDB does not give it.
      const found = error.Item === undefined ? await read(row.pk, bounds) : itemToRow(error.Item as FoundItem);
      return { written: false, found };
    }
  }

  return {
    get: (pk, milliseconds) => withinTime('DynamoDB GetItem', milliseconds, (bounds) => read(pk, bounds)),
    put: (row, replacing, milliseconds) =>
      withinTime('DynamoDB PutItem', milliseconds, (bounds) => write(row, replacing, bounds)),
  };
}

type Condition = Pick<
  ConstructorParameters<typeof PutItemCommand>[0],
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

function conditionOf(replacing: Row | undefined): Condition {
  if (replacing === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#status = :status AND executionName = :name',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': { S: replacing.status }, ':name': { S: replacing.executionName } },
  };
}
