import { parentPort, workerData } from 'node:worker_threads';
import { ImpossibleStateError } from '../errors.ts';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import { captureOutput } from './capture-output.ts';
import { createDrive, type Driven } from './drive.ts';
import { functionError, responseOf } from './function-error.ts';
import { lambdaContext } from './lambda-context.ts';
import { loadHandler, type Handler } from './load-handler.ts';
import type { WorkerMessage, WorkerRequest, WorkerSettings } from './messages.ts';
import { installVirtualTime } from './virtual-time.ts';

// The thread of one Lambda environment: it loads the handler at its first invocation and serves one invocation at a time.

/** What Lambda allows a module to take for loading. */
const LOADING_SECONDS = 10;
const ALIVE_MILLISECONDS = 500;

if (parentPort === null) throw new ImpossibleStateError('The thread of a handler has no parent');
const port = parentPort;
const settings = workerData as WorkerSettings;
const { clock, real } = installVirtualTime(settings.callBegan);
const drive = createDrive(clock, real, settings.patienceMilliseconds);
let loaded: Handler | undefined;

captureOutput((stream, text) => post({ type: 'log', line: { at: sinceCallBegan(), stream, text } }));
process.on('uncaughtExceptionMonitor', (error, origin) => {
  const { errorType, errorMessage } = functionError(error);
  const type = origin === 'unhandledRejection' ? 'Runtime.UnhandledPromiseRejection' : errorType;
  finish({ kind: 'failed', error: { errorType: type, errorMessage } }, false);
});
process.on('exit', (code) => {
  const errorMessage = `The handler ended its process with code ${code}`;
  finish({ kind: 'failed', error: { errorType: 'Runtime.ExitError', errorMessage } }, false);
});
real.setInterval(() => post({ type: 'alive' }), ALIVE_MILLISECONDS).unref();
port.on('message', (request: WorkerRequest) => void serve(request));

async function serve(request: WorkerRequest): Promise<void> {
  // Timers that an earlier invocation left behind are due now: a frozen environment's clock goes on.
  clock.jump(Math.max(0, request.at - sinceCallBegan()));
  // The port would keep the thread from ever having nothing to do.
  port.unref();
  post({ type: 'alive' });
  try {
    const outcome = await invoke(request);
    // Lambda throws an environment away whose function it had to end.
    finish(outcome, outcome.kind === 'answered');
  } catch (error) {
    finish({ kind: 'failed', error: functionError(error) }, true);
  }
  port.ref();
}

async function invoke({ event, requestId }: WorkerRequest): Promise<InvocationOutcome> {
  if (loaded === undefined) {
    const loading = await drive(() => loadHandler(settings.file, settings.exportName), LOADING_SECONDS * 1000);
    if (loading.kind !== 'done') return cutShort(loading, LOADING_SECONDS);
    loaded = loading.value;
  }
  const handler = loaded;
  const milliseconds = settings.functionSeconds * 1000;
  const context = lambdaContext(settings, requestId, clock.now + milliseconds, () => clock.now);
  const run = await drive(async () => responseOf(await handler(event, context)), milliseconds);
  return run.kind === 'done' ? { kind: 'answered', response: run.value } : cutShort(run, settings.functionSeconds);
}

function cutShort(run: Exclude<Driven<unknown>, { readonly kind: 'done' }>, seconds: number): InvocationOutcome {
  return run.kind === 'hung' ? run : { kind: 'timed-out', functionSeconds: seconds };
}

function finish(outcome: InvocationOutcome, reusable: boolean): void {
  post({ type: 'finished', at: sinceCallBegan(), outcome, reusable });
}

function post(message: WorkerMessage): void {
  port.postMessage(message);
}

function sinceCallBegan(): number {
  return clock.now - settings.callBegan;
}
