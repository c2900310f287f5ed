import { Worker } from 'node:worker_threads';
import { ImpossibleStateError, SimulatorUsageError } from '../../errors.ts';
import { OWN_EXTENSION, OWN_FLAGS } from '../../own-source.ts';
import type { TaskEnd } from '../task-end.ts';
import type {
  FromMachine,
  MachineEnd,
  MachineRefused,
  MachineRun,
  MachineTask,
  ToMachine,
} from './machine-messages.ts';

/** Performs a task of a state machine: what it comes to, and after how long. */
export type PerformTask = (task: MachineTask) => Promise<{ readonly end: TaskEnd; readonly milliseconds: number }>;

const ENTRY = new URL(`./machine-entry${OWN_EXTENSION}`, import.meta.url);

/**
 * Threads of this process that wait for a state machine. Loading what runs them takes a fifth of a second, so they are kept; they
 * know nothing of what they ran, and do not keep the process alive.
 */
const idle: Worker[] = [];

/**
 * Runs a state machine to its end in a thread, ahead of the call. Its tasks are performed here, one after the other.
 *
 * @throws SimulatorUsageError when the definition is none that can be run
 */
export async function runInThread(run: Omit<MachineRun, 'type'>, perform: PerformTask): Promise<MachineEnd> {
  const worker = idle.pop() ?? start();
  worker.ref();
  try {
    const ended = await runIn(worker, run, perform);
    worker.unref();
    idle.push(worker);
    if (ended.type === 'end') return ended;
    throw new SimulatorUsageError(ended.message);
  } catch (error) {
    if (!idle.includes(worker)) await worker.terminate();
    throw error;
  }
}

function start(): Worker {
  const worker = new Worker(ENTRY, { execArgv: [...OWN_FLAGS] });
  return worker.on('exit', () => {
    const index = idle.indexOf(worker);
    if (index >= 0) idle.splice(index, 1);
  });
}

function runIn(
  worker: Worker,
  run: Omit<MachineRun, 'type'>,
  perform: PerformTask,
): Promise<MachineEnd | MachineRefused> {
  let listen: (message: FromMachine) => void;
  let die: (why: unknown) => void;
  return new Promise<MachineEnd | MachineRefused>((resolve, reject) => {
    let tasks = Promise.resolve();
    const post = (message: ToMachine): void => worker.postMessage(message);
    // One task after the other, since two in one environment would meet; and the end only after them.
    listen = (message) => {
      tasks = tasks
        .then(async () => {
          if (message.type !== 'task') resolve(message);
          else post({ type: 'task-done', task: message.task, ...(await perform(message)) });
        })
        .catch(reject);
    };
    die = (why) => reject(new ImpossibleStateError(`The thread of a state machine died: ${String(why)}`));
    worker.on('message', listen).on('error', die).on('exit', die);
    post({ type: 'run', ...run });
  }).finally(() => worker.off('message', listen).off('error', die).off('exit', die));
}
