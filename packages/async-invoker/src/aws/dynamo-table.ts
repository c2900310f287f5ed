import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Put, ResultsTable } from '../table/results-table.ts';
import { itemToRow, rowToItem, type FoundItem } from '../table/row-item.ts';
import type { Row } from '../table/row.ts';
import { isAwsError } from './aws-error.ts';
import { withinTime } from './within-time.ts';

/** The table of results in DynamoDB. Make the client once, outside the handler. */
export function dynamoTable(client: DynamoDBClient, tableName: string): ResultsTable {
  const get: ResultsTable['get'] = async (pk, withinMilliseconds) => {
    const command = new GetItemCommand({ TableName: tableName, Key: { pk: { S: pk } }, ConsistentRead: true });
    const { Item: item } = await withinTime('DynamoDB GetItem', withinMilliseconds, (bounds) =>
      client.send(command, bounds),
    );
    return item && itemToRow(item);
  };

  const put: ResultsTable['put'] = async (row, replacing, withinMilliseconds) => {
    const command = new PutItemCommand({
      TableName: tableName,
      Item: rowToItem(row),
      ...conditionOf(replacing),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const startedAt = performance.now();
    try {
      await withinTime('DynamoDB PutItem', withinMilliseconds, (bounds) => client.send(command, bounds));
      return { written: true };
    } catch (error) {
      if (!isAwsError(error, 'ConditionalCheckFailedException')) throw error;
      if (error.Item !== undefined) return notWritten(itemToRow(error.Item as FoundItem));
      // The item had gone when DynamoDB looked, or what stands in for DynamoDB does not give it.
      return notWritten(await get(row.pk, withinMilliseconds - (performance.now() - startedAt)));
    }
  };

  return { get, put };
}

function conditionOf(
  replacing: Row | undefined,
): Pick<
  ConstructorParameters<typeof PutItemCommand>[0],
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
> {
  if (replacing === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#status = :status AND executionName = :name',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': { S: replacing.status }, ':name': { S: replacing.executionName } },
  };
}

function notWritten(found: Row | undefined): Put {
  return { written: false, found };
}
