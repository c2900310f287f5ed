import { parentPort } from 'node:worker_threads';
import type { JsonObject, JsonValue } from '@warmline/flow-json';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { ImpossibleStateError } from '../../errors.ts';
import { createDrive } from '../../handler/drive.ts';
import { installVirtualTime } from '../../handler/virtual-time.ts';
import { writeJsonTexts } from '../definition/json-texts.ts';
import { statesOf } from '../definition/states.ts';
import { TOO_LARGE, type TaskEnd } from '../task-end.ts';
import type { FromMachine, MachineEnd, MachineRun, MachineTaskDone, ToMachine } from './machine-messages.ts';

// A thread that runs state machines, one execution at a time, under virtual time that goes on when nothing is left to do.

/** Real time that loading the library may take. The parent answers every task, so nothing else is waited for. */
const PATIENCE_MILLISECONDS = 600_000;

if (parentPort === null) throw new ImpossibleStateError('The thread of a state machine has no parent');
const port = parentPort;
const { clock, real } = installVirtualTime(0);
const drive = createDrive(clock, real, PATIENCE_MILLISECONDS);
const waiting = new Map<number, (done: MachineTaskDone) => void>();
const valid = new Set<string>();
const NEVER = new Promise<never>(() => undefined);
let tasks = 0;

port.on('message', (message: ToMachine) => {
  if (message.type === 'run') void run(message);
  else answer(message);
});

async function run(message: MachineRun): Promise<void> {
  const library = await import('aws-local-stepfunctions');
  clock.reset();
  clock.setSystemTime(message.startsAt);
  // The port would keep the thread from ever having nothing to do; while a task is performed it does.
  port.unref();
  post(await execute(library, message));
  waiting.clear();
  port.ref();
}

type Library = typeof import('aws-local-stepfunctions');

async function execute(library: Library, message: MachineRun): Promise<FromMachine> {
  let machine: InstanceType<Library['StateMachine']>;
  try {
    machine = load(library, message.definition);
  } catch (error) {
    return { type: 'refused', message: messageOf(error) };
  }
  const taskResourceLocalHandlers = handlersOf(message);
  const work = () =>
    machine.run(message.input as Parameters<typeof machine.run>[0], {
      context: contextOf(message),
      overrides: { taskResourceLocalHandlers },
    }).result;
  try {
    const driven = await drive(work, message.longestMilliseconds);
    if (driven.kind === 'hung') throw new ImpossibleStateError(`A state machine hangs: ${driven.why}`);
    return end({ status: driven.kind === 'done' ? 'SUCCEEDED' : 'TIMED_OUT' });
  } catch (error) {
    if (error instanceof library.ExecutionTimeoutError) return end({ status: 'TIMED_OUT' });
    if (!(error instanceof library.ExecutionError)) throw error;
    const { name, message: cause } = error.cause as Error;
    return end({ status: 'FAILED', error: name, cause });
  }
}

/** Validating takes longer than most executions, so a definition is validated once. */
function load({ StateMachine }: Library, definition: JsonObject): InstanceType<Library['StateMachine']> {
  const text = JSON.stringify(definition);
  const machine = new StateMachine(definition as unknown as StateMachineDefinition, {
    validationOptions: { noValidate: valid.has(text) },
  });
  valid.add(text);
  return machine;
}

/** The library copies the outer object and keeps the inner ones, so that the time is read when a path asks for it. */
function contextOf({ context }: MachineRun): JsonObject {
  const State = {
    get EnteredTime(): string {
      return new Date(clock.now).toISOString();
    },
  };
  return { ...context, State: State };
}

type Handlers = Readonly<Record<string, (parameters: JsonValue) => Promise<never>>>;

/** The library goes on with a state that was waiting to be tried again when the whole machine is ended; it is not to be heard. */
function handlersOf({ definition, startsAt, longestMilliseconds }: MachineRun): Handlers {
  const isOver = (): boolean => clock.now >= startsAt + longestMilliseconds;
  const namesTooLarge = JSON.stringify(definition).includes(JSON.stringify(TOO_LARGE));
  const named = statesOf(definition).filter(({ state }) => state['Type'] === 'Task');
  const handlers = named.map(({ name, state }) => [
    name,
    async (parameters: JsonValue): Promise<JsonValue> => {
      if (isOver()) return NEVER;
      return resultOf(await perform(name, state['Resource'] as string, parameters), namesTooLarge);
    },
  ]);
  return Object.fromEntries(handlers) as Handlers;
}

async function perform(state: string, resource: string, parameters: JsonValue): Promise<TaskEnd> {
  const task = ++tasks;
  if (waiting.size === 0) port.ref();
  const done = new Promise<MachineTaskDone>((resolve) => waiting.set(task, resolve));
  post({
    type: 'task',
    task,
    at: clock.now,
    state,
    resource,
    parameters: writeJsonTexts(parameters) as JsonObject,
  });
  const { end: came, milliseconds } = await done;
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return came;
}

function answer(done: MachineTaskDone): void {
  waiting.get(done.task)?.(done);
  waiting.delete(done.task);
  if (waiting.size === 0) port.unref();
}

/** `States.ALL` does not match a result that is too large; only its own name does, and nothing here tells who is asking. */
function resultOf(came: TaskEnd, namesTooLarge: boolean): JsonValue {
  if ('result' in came) return came.result;
  const matches = came.error !== TOO_LARGE || namesTooLarge;
  throw Object.assign(new Error(came.cause), { name: came.error, isRetryable: matches, isCatchable: matches });
}

function end(how: Omit<MachineEnd, 'type' | 'at'>): MachineEnd {
  return { type: 'end', at: clock.now, ...how };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function post(message: FromMachine): void {
  port.postMessage(message);
}
