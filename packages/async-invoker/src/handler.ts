import { awsClients } from './aws/aws-clients.ts';
import { dynamoTable } from './aws/dynamo-table.ts';
import { stepFunctions } from './aws/step-functions.ts';
import { createInvokerHandler } from './handler/create-invoker-handler.ts';
import { readSettings } from './settings/read-settings.ts';

const settings = readSettings(process.env);
const { dynamo, sfn } = awsClients(settings.machineType);

/** The function that a flow calls to start and to check long work, set up by the environment that `settingsEnvironment` writes. */
export const handler = createInvokerHandler({
  settings,
  table: dynamoTable(dynamo, settings.table),
  executions: stepFunctions(sfn, settings.stateMachine),
});
