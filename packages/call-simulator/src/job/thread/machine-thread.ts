import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ImpossibleStateError, SimulatorUsageError } from '../../errors.ts';
import type { TaskEnd } from '../task-end.ts';
import type { FromMachine, MachineEnd, MachineRun, MachineTask, ToMachine } from './machine-messages.ts';

/** Performs a task of a state machine: what it comes to, and after how long. */
export type PerformTask = (task: MachineTask) => Promise<{ readonly end: TaskEnd; readonly milliseconds: number }>;

const ENTRY = new URL(`./machine-entry${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

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
  const worker = idle.pop() ?? new Worker(ENTRY, { execArgv: [] });
  worker.ref();
  const ended = await new Promise<FromMachine>((resolve, reject) => {
    let queue = Promise.resolve();
    const post = (message: ToMachine): void => worker.postMessage(message);
    worker.removeAllListeners();
    worker.on('error', (error) =>
      reject(new ImpossibleStateError(`The thread of a state machine died: ${String(error)}`)),
    );
    worker.on('message', (message: FromMachine) => {
      if (message.type !== 'task') {
        resolve(message);
        return;
      }
      queue = queue
        .then(() => perform(message))
        .then((done) => post({ type: 'task-done', task: message.task, ...done }))
        .catch(reject);
    });
    post({ type: 'run', ...run });
  });
  worker.unref();
  idle.push(worker);
  if (ended.type === 'end') return ended;
  throw new SimulatorUsageError(ended.type === 'refused' ? ended.message : 'A task is no end of a state machine');
}
