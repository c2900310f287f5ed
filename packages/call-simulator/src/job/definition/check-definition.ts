import type { JsonObject } from '@warmline/flow-json';
import { SimulatorUsageError } from '../../errors.ts';
import { checkContextPaths } from './check-context-paths.ts';
import { checkTask } from './check-task.ts';
import { statesOf, textsIn, type NamedState } from './states.ts';

const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'];

const COMMON_FIELDS = ['Type', 'Comment', 'QueryLanguage', 'InputPath', 'OutputPath'];
const FLOW_FIELDS = ['Next', 'End'];
const WORK_FIELDS = [...FLOW_FIELDS, 'Parameters', 'ResultSelector', 'ResultPath', 'Retry', 'Catch'];

/** The fields that are played, by the type of the state. */
const STATE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Choice: ['Choices', 'Default'],
  Fail: ['Error', 'Cause', 'ErrorPath', 'CausePath'],
  Map: [...WORK_FIELDS, 'ItemsPath', 'ItemProcessor', 'ItemSelector', 'Iterator', 'MaxConcurrency'],
  Parallel: [...WORK_FIELDS, 'Branches'],
  Pass: [...FLOW_FIELDS, 'Parameters', 'Result', 'ResultPath'],
  Succeed: [],
  Task: [...WORK_FIELDS, 'Resource', 'TimeoutSeconds', 'TimeoutSecondsPath'],
  Wait: [...FLOW_FIELDS, 'Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
};

/**
 * Refuses, by name, what a definition holds that would not be played as Step Functions runs it: the library that runs it
 * passes over what it does not know.
 *
 * @param tableName the table that tasks may write to
 * @throws SimulatorUsageError
 */
export function checkDefinition(definition: JsonObject, tableName: string): void {
  refuseFields('The machine', definition, MACHINE_FIELDS);
  checkQueryLanguage('The machine', definition);
  for (const named of statesOf(definition)) {
    checkState(named);
    checkContextPaths(named);
    if (named.state['Type'] === 'Task') checkTask(named, tableName);
  }
}

function checkState({ name, state }: NamedState): void {
  const type = typeof state['Type'] === 'string' ? state['Type'] : JSON.stringify(state['Type']);
  const fields = Object.hasOwn(STATE_FIELDS, type) ? STATE_FIELDS[type] : undefined;
  const what = `The state "${name}"`;
  if (fields === undefined) {
    throw new SimulatorUsageError(`${what} is a ${type}; the simulator plays ${Object.keys(STATE_FIELDS).join(', ')}.`);
  }
  refuseFields(what, state, [...COMMON_FIELDS, ...fields]);
  checkQueryLanguage(what, state);
  const elsewhere = type === 'Task' ? { ...state, Parameters: {} } : state;
  if (textsIn(elsewhere).some((text) => text.includes('States.JsonToString('))) {
    throw new SimulatorUsageError(
      `${what} uses States.JsonToString; the simulator plays it in the Parameters of a task, not elsewhere.`,
    );
  }
}

function refuseFields(what: string, object: JsonObject, known: readonly string[]): void {
  const unknown = Object.keys(object).find((field) => !known.includes(field));
  if (unknown !== undefined) {
    throw new SimulatorUsageError(`${what} has the field "${unknown}", which the simulator does not play.`);
  }
}

function checkQueryLanguage(what: string, { QueryLanguage = 'JSONPath' }: JsonObject): void {
  if (QueryLanguage !== 'JSONPath') {
    const found = JSON.stringify(QueryLanguage);
    throw new SimulatorUsageError(`${what} has the QueryLanguage ${found}; the simulator plays "JSONPath".`);
  }
}
