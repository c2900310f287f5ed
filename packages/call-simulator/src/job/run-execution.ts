import { LONGEST_EXPRESS_SECONDS } from '@warmline/async-invoker';
import type { ContactFlowEvent, JsonObject, JsonValue } from '@warmline/flow-json';
import { ImpossibleStateError } from '../errors.ts';
import type { WorkEvent } from '../runner/environment.ts';
import type { CallUnderPlay } from '../runner/opened-function.ts';
import { ACCOUNT, REGION } from '../step/new-contact.ts';
import { prepareDefinition } from './definition/prepare-definition.ts';
import { taskOf } from './definition/task-kind.ts';
import type { Ran } from './executions.ts';
import type { JobRecords } from './job-records.ts';
import { carried, lambdaAnswer, refusedParameters, type TaskEnd } from './task-end.ts';
import type { TemplateJob } from './template/find-job.ts';
import type { MachineTask } from './thread/machine-messages.ts';
import { runInThread } from './thread/machine-thread.ts';
import { updateItem } from './update/update-item.ts';

/** An execution to run. */
export interface Execution {
  readonly job: TemplateJob;
  readonly call: CallUnderPlay;
  readonly records: JobRecords;
  readonly name: string;
  /** JSON text. */
  readonly input: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startsAt: number;
}

/** Longest that an Express machine runs, and for longer than any call a Standard one. */
const LONGEST_SECONDS = { EXPRESS: LONGEST_EXPRESS_SECONDS, STANDARD: 86_400 } as const;

/** Runs an execution to its end. Its functions are those of the call; its writes go into the records, for when their time comes. */
export async function runExecution(execution: Execution): Promise<Ran> {
  const { job, call, name, input, startsAt } = execution;
  const since = (at: number): number => at - call.began;
  const work: WorkEvent[] = [];
  const about = { job: job.settings.job, execution: name };
  const longest = LONGEST_SECONDS[job.settings.machineType];
  const stated = Number(job.definition['TimeoutSeconds'] ?? longest);

  const end = await runInThread(
    {
      definition: prepareDefinition(job.definition),
      input: JSON.parse(input) as JsonValue,
      context: contextOf(job, name),
      startsAt,
      longestMilliseconds: Math.min(stated, longest) * 1000,
    },
    (task) => perform(task),
  );
  const { at, status, error = null } = end;
  return {
    end,
    work: [
      { type: 'execution-started', at: since(startsAt), ...about },
      ...work,
      { type: 'execution-ended', at: since(at), ...about, status, error, milliseconds: at - startsAt },
    ],
  };

  async function perform(task: MachineTask): Promise<{ readonly end: TaskEnd; readonly milliseconds: number }> {
    const refused = refusedParameters(task.parameters);
    if (refused !== undefined) return { end: refused, milliseconds: 0 };
    return taskOf(task.resource) === 'lambda:invoke' ? invoke(task) : { end: write(execution, task), milliseconds: 0 };
  }

  async function invoke({ at: calledAt, state, parameters }: MachineTask) {
    const functionName = nameOf(execution, parameters);
    const at = since(calledAt);
    // A machine may hand over anything; functions are typed by what Connect sends.
    const event = (parameters['Payload'] ?? {}) as unknown as ContactFlowEvent;
    const { outcome, milliseconds, cold, logs } = await call.invoke(functionName, at, event);
    const called = { at, until: at + milliseconds, state, function: functionName, cold, outcome };
    work.push(
      { type: 'execution-called', ...about, ...called },
      ...logs.map((log) => ({ type: 'logged' as const, function: functionName, attempt: 1, ...log })),
    );
    return { end: carried(lambdaAnswer(outcome)), milliseconds };
  }
}

/** A function goes by its name in the integration; by its ARN, where only that is known to the call. */
function nameOf({ job, call }: Execution, { FunctionName, Qualifier }: JsonObject): string {
  const called = [FunctionName, Qualifier].filter((part) => typeof part === 'string').join(':');
  const name = job.functions.get(called) ?? called;
  return call.knows(called) && !call.knows(name) ? called : name;
}

function write({ records }: Execution, { at, parameters }: MachineTask): TaskEnd {
  const update = updateItem(parameters);
  if ('problem' in update) throw new ImpossibleStateError(`A task ${update.problem}`);
  const { pk, change } = update;
  if (records.table.note(pk, at, change)) return { result: {} };
  return {
    error: 'DynamoDB.ConditionalCheckFailedException',
    cause: 'The conditional request failed (Service: DynamoDb, Status Code: 400)',
  };
}

function contextOf({ settings }: TemplateJob, name: string): JsonObject {
  const { stateMachine } = settings;
  const machine = stateMachine.split(':').at(-1) ?? '';
  const Id = `arn:aws:states:${REGION}:${ACCOUNT}:execution:${machine}:${name}`;
  return { Execution: { Id, Name: name }, StateMachine: { Id: stateMachine, Name: machine } };
}
