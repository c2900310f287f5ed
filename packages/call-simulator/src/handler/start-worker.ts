import { Worker } from 'node:worker_threads';
import { OWN_EXTENSION, OWN_FLAGS } from '../own-source.ts';
import type { Environment, EnvironmentRun, Invocation, LogLine } from '../runner/environment.ts';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import { ACCOUNT, REGION } from '../step/new-contact.ts';
import { functionError } from './function-error.ts';
import type { WorkerMessage, WorkerRequest, WorkerSettings } from './messages.ts';

/** What a worker is started with. */
export interface WorkerPlan {
  /** Name of the function, or its literal ARN. */
  readonly name: string;
  readonly alias: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly conditions: readonly string[];
  readonly watchdogMilliseconds: number;
  readonly handler: Omit<WorkerSettings, keyof FunctionIdentity>;
}

const ENTRY = new URL(`./worker-entry${OWN_EXTENSION}`, import.meta.url);

/**
 * Starts a thread in which a handler runs as in a Lambda environment. Of the flags of this process it gets none: the handler
 * runs on plain Node, whichever runner plays the call.
 */
export function startWorker(plan: WorkerPlan): Environment {
  const settings: WorkerSettings = { ...plan.handler, ...identityOf(plan) };
  const worker = new Worker(ENTRY, {
    workerData: settings,
    env: { ...process.env, ...lambdaVariables(settings), ...plan.environment },
    execArgv: [...OWN_FLAGS, ...plan.conditions.map((condition) => `--conditions=${condition}`)],
  });
  let alive = true;
  // A thread that dies between invocations must not take this process with it.
  worker.on('error', () => undefined).on('exit', () => (alive = false));
  return {
    run: (invocation) => run(worker, plan, invocation),
    alive: () => alive,
    stop: async () => {
      await worker.terminate();
    },
  };
}

type FunctionIdentity = Pick<WorkerSettings, 'functionName' | 'functionVersion' | 'invokedFunctionArn'>;

function identityOf({ name, alias }: WorkerPlan): FunctionIdentity {
  const [, literalName] = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+)/.exec(name) ?? [];
  return {
    functionName: literalName ?? name,
    functionVersion: '1',
    invokedFunctionArn:
      literalName === undefined ? `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}:${alias}` : name,
  };
}

function lambdaVariables({ functionName, functionVersion }: WorkerSettings): Readonly<Record<string, string>> {
  return {
    AWS_REGION: REGION,
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: functionVersion,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    // A handler that would reach for what only a deployment has can tell; nothing that is deployed sets it.
    WARMLINE_PLAYED_CALL: 'true',
  };
}

/** Waits for the end of an invocation in real time; a thread that gives no sign of life for too long is blocked. */
function run(worker: Worker, plan: WorkerPlan, { at, event, requestId }: Invocation): Promise<EnvironmentRun> {
  return new Promise((resolve) => {
    const logs: LogLine[] = [];
    // A thread is not blocked before it has begun.
    let lastSign = Infinity;
    let crashed = EXIT;
    const watchdog = setInterval(bark, Math.ceil(plan.watchdogMilliseconds / 4));
    worker.on('message', listen).on('error', crash).on('exit', leave);
    worker.postMessage({ at, event, requestId } satisfies WorkerRequest);

    function listen(message: WorkerMessage): void {
      lastSign = performance.now();
      if (message.type === 'log') logs.push(message.line);
      if (message.type === 'finished') finish(message.outcome, message.at, message.reusable);
    }
    // The error may overtake the thread's own last message, which knows more; before the exit every message has come in.
    function crash(error: unknown): void {
      crashed = functionError(error);
    }
    function leave(): void {
      finish({ kind: 'failed', error: crashed }, at, false);
    }
    function bark(): void {
      if (performance.now() - lastSign < plan.watchdogMilliseconds) return;
      const why = `it blocked its thread for ${plan.watchdogMilliseconds / 1000} s of real time`;
      finish({ kind: 'hung', why }, at, false);
      void worker.terminate();
    }
    function finish(outcome: InvocationOutcome, endedAt: number, reusable: boolean): void {
      clearInterval(watchdog);
      worker.off('message', listen).off('error', crash).off('exit', leave);
      // What hangs takes all the time there is: Lambda ends it at its time-out.
      const milliseconds = outcome.kind === 'hung' ? plan.handler.functionSeconds * 1000 : endedAt - at;
      resolve({ outcome, milliseconds, logs, reusable });
    }
  });
}

const EXIT = { errorType: 'Runtime.ExitError', errorMessage: 'The thread of the handler ended' };
