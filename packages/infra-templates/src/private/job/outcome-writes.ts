import { integrationArn } from './integration-arn.ts';

/** What Step Functions calls a write whose condition does not hold. */
export const CONDITION_FAILED = 'DynamoDB.ConditionalCheckFailedException';

/** Longest that one try may take: DynamoDB answers in milliseconds. */
const WRITE_SECONDS = 2;

/**
 * Writes the result as text into the job's row. The input holds it as `$.work.output`, and where there are optional steps the names
 * of those that failed as `$.work.missing`.
 */
export function renderResultWrite(tableName: string, { missing }: { readonly missing: boolean }) {
  return renderWrite(tableName, 'SUCCEEDED', {
    result: 'States.JsonToString($.work.output)',
    ...(missing && { missing: '$.work.missing' }),
  });
}

/** Writes a failure, `{ Error, Cause }`, into the job's row. */
export function renderFailureWrite(tableName: string) {
  return renderWrite(tableName, 'FAILED', { error: '$.Error', cause: '$.Cause' });
}

/**
 * An update of the row that the execution was started for. It is written once: by who comes first, and only while the row waits for
 * this execution, so that neither a late one nor one that was replaced writes over what callers may have heard.
 *
 * Attributes go by placeholders, since most of these words are reserved in DynamoDB.
 */
function renderWrite(tableName: string, status: 'SUCCEEDED' | 'FAILED', texts: Readonly<Record<string, string>>) {
  const names = Object.keys(texts);
  const assignments = names.map((name) => `#${name} = :${name}`);
  return {
    Type: 'Task',
    Resource: integrationArn('dynamodb:updateItem'),
    Parameters: {
      TableName: tableName,
      Key: { pk: { 'S.$': '$$.Execution.Input.key' } },
      UpdateExpression: `SET ${['#status = :status', ...assignments, 'finishedAt = :now'].join(', ')}`,
      ConditionExpression: '#status = :pending AND executionName = :name',
      ExpressionAttributeNames: Object.fromEntries(['status', ...names].map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':status': { S: status },
        ':pending': { S: 'PENDING' },
        ':name': { 'S.$': '$$.Execution.Name' },
        ':now': { 'S.$': '$$.State.EnteredTime' },
        ...Object.fromEntries(Object.entries(texts).map(([name, path]) => [`:${name}`, { 'S.$': path }])),
      },
    },
    TimeoutSeconds: WRITE_SECONDS,
    ResultPath: null,
    Retry: [
      { ErrorEquals: [CONDITION_FAILED], MaxAttempts: 0 },
      { ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 1, BackoffRate: 1 },
      // Throttling and the like, which come at once.
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 1 },
    ],
  };
}
