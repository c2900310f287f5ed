import { FilterLogEventsCommand, type CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { createInvoker, readSettings, type Answer, type Invoker } from '@warmline/async-invoker';
import { dynamoTable, stepFunctions } from '@warmline/async-invoker/aws';
import type { FleetClients } from '@warmline/fleet';
import { exampleEvent } from '@warmline/flow-json';
import type { Deployed } from '../deploy/deploy.ts';

/** The deployed integration, as the checks use it. */
export interface Application {
  /** Calls the invoker's alias as Connect does. */
  readonly call: (contactId: string, parameters: Readonly<Record<string, string>>) => Promise<Answer>;
  /** How many executions were started for an execution's id. */
  readonly executionsOf: (executionId: string) => Promise<number>;
  /** The invoker as a program uses it, on the same table and the same machine. */
  readonly invoker: () => Promise<Invoker>;
  /** ARN of the invoker's alias. */
  readonly alias: string;
  /** What invokes it. */
  readonly lambda: LambdaClient;
  /** The account, as `warmline warm` reads and changes it. */
  readonly fleet: FleetClients;
  /** The functions by their names here, and what each has logged. */
  readonly functions: readonly string[];
  readonly logOf: (functionName: string) => Promise<readonly string[]>;
}

export interface ApplicationClients {
  readonly fleet: FleetClients;
  readonly dynamo: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
  readonly sfn: SFNClient;
}

/** Finds its way by the outputs of the stack `order-status`. */
export function application({ resources, output }: Deployed, clients: ApplicationClients): Application {
  const { dynamo, fleet, lambda, logs, sfn } = clients;
  const alias = output('OrderStatusInvokerAliasArn');
  const stateMachineArn = output('OrderStatusStateMachineArn');

  return {
    alias,
    lambda,
    fleet,

    call: async (ContactId, parameters) => {
      const Payload = JSON.stringify(exampleEvent(parameters, { ContactId, InitialContactId: ContactId }));
      const answer = await lambda.send(new InvokeCommand({ FunctionName: alias, Payload }));
      const text = Buffer.from(answer.Payload ?? []).toString();
      if (answer.FunctionError !== undefined) throw new Error(`The invoker failed: ${text}`);
      return JSON.parse(text) as Answer;
    },

    executionsOf: async (executionId) => {
      const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }));
      return executions.filter(({ name }) => name?.startsWith(`${executionId}-`)).length;
    },

    invoker: async () => {
      const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: alias }));
      const settings = readSettings(Environment?.Variables ?? {});
      return createInvoker({
        settings,
        table: dynamoTable(dynamo, settings.table),
        executions: stepFunctions(sfn, settings.stateMachine),
      });
    },

    // Those behind an alias: what asks new versions has none, and is pinged by nobody.
    functions: resources
      .filter(({ type }) => type === 'AWS::Lambda::Alias')
      .map(({ properties }) => (properties['FunctionName'] as { readonly Ref: string }).Ref),

    logOf: async (functionName) => {
      const { events = [] } = await logs.send(
        new FilterLogEventsCommand({ logGroupName: `/aws/lambda/${functionName}` }),
      );
      return events.flatMap(({ message }) => message ?? []);
    },
  };
}
