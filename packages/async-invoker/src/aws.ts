export { awsClients } from './aws/aws-clients.ts';
export { dynamoTable } from './aws/dynamo-table.ts';
export { stepFunctions } from './aws/step-functions.ts';
