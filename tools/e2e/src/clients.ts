import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SFNClient } from '@aws-sdk/client-sfn';
import { fleetClients } from '@warmline/fleet';
import { ACCOUNT } from './ministack/server.ts';

/** The AWS SDK's clients for a server. All that they need is stated, so that nobody's own account is ever reached. */
export function clientsOf(endpoint: string) {
  const settings = {
    endpoint,
    region: ACCOUNT.AWS_REGION,
    credentials: { accessKeyId: ACCOUNT.AWS_ACCESS_KEY_ID, secretAccessKey: ACCOUNT.AWS_SECRET_ACCESS_KEY },
  };
  return {
    fleet: fleetClients(settings),
    dynamo: new DynamoDBClient(settings),
    lambda: new LambdaClient(settings),
    logs: new CloudWatchLogsClient(settings),
    scheduler: new SchedulerClient(settings),
    sfn: new SFNClient(settings),
  };
}
