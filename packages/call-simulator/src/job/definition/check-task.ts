import { isJsonObject, type JsonObject } from '@warmline/flow-json';
import { SimulatorUsageError } from '../../errors.ts';
import { readUpdate } from '../update/read-update.ts';
import type { NamedState } from './states.ts';
import { taskOf, TASKS, type TaskKind } from './task-kind.ts';

const PARAMETERS: Readonly<Record<TaskKind, readonly string[]>> = {
  'lambda:invoke': ['FunctionName', 'Payload', 'Qualifier', 'InvocationType'],
  'dynamodb:updateItem': [
    'TableName',
    'Key',
    'UpdateExpression',
    'ConditionExpression',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
  ],
};

/**
 * Refuses tasks that are not played: other services, other forms of those that are, and tasks without a time-out of their own,
 * which Step Functions would give all the time there is.
 *
 * @throws SimulatorUsageError
 */
export function checkTask({ name, state }: NamedState, tableName: string): void {
  const refuse = (what: string): never => {
    throw new SimulatorUsageError(`The task "${name}" ${what}.`);
  };
  const { Resource, TimeoutSeconds, TimeoutSecondsPath } = state;
  const kind =
    taskOf(Resource) ?? refuse(`uses ${JSON.stringify(Resource)}; the simulator plays ${TASKS.join(' and ')}`);
  if (TimeoutSeconds === undefined && TimeoutSecondsPath === undefined) {
    refuse('has no TimeoutSeconds; Step Functions would wait for it as long as the execution may run');
  }
  const parameters = isJsonObject(state['Parameters']) ? state['Parameters'] : {};
  const unknown = Object.keys(parameters).find((key) => !PARAMETERS[kind].includes(key.replace(/\.\$$/, '')));
  if (unknown !== undefined) refuse(`has the parameter "${unknown}", which the simulator does not play`);
  if (kind === 'lambda:invoke') checkInvocation(parameters, refuse);
  else checkUpdate(parameters, tableName, refuse);
}

function checkInvocation({ InvocationType = 'RequestResponse' }: JsonObject, refuse: (what: string) => never): void {
  if (InvocationType !== 'RequestResponse') {
    refuse(`has the InvocationType ${JSON.stringify(InvocationType)}; the simulator plays "RequestResponse"`);
  }
}

function checkUpdate(parameters: JsonObject, tableName: string, refuse: (what: string) => never): void {
  const { TableName } = parameters;
  if (TableName !== tableName) {
    refuse(`writes to the table ${JSON.stringify(TableName)}; the simulator has the invoker's, "${tableName}"`);
  }
  const update = readUpdate(parameters);
  if ('problem' in update) refuse(update.problem);
}
