import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** A MiniStack that listens on loopback and keeps everything in memory. */
export interface Server {
  readonly endpoint: string;
  /** The end of what it printed. */
  readonly log: () => string;
  /** Ends it, and what it started. */
  readonly stop: () => Promise<void>;
}

/** The account and the keys that it takes; it checks no signature. */
export const ACCOUNT = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: 'us-east-1',
} as const;

const START_SECONDS = 60;
const ANSWER_SECONDS = 5;
const STOP_SECONDS = 10;
const LOG_LINES = 30;

/**
 * Starts MiniStack with that Python and waits until it answers. Its files are in `folder`. Functions run on the Node that runs this,
 * the repository's own: the runtime that they declare selects none.
 *
 * @throws Error with what it printed, when it does not come up; what the signal gives as its reason, when it ends the run
 */
export async function startServer(python: string, folder: string, signal: AbortSignal): Promise<Server> {
  const port = await freePort();
  const logFile = join(folder, 'ministack.log');
  const log = openSync(logFile, 'w');
  const child = spawn(python, ['-m', 'ministack'], {
    stdio: ['ignore', log, log],
    env: {
      ...ACCOUNT,
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: folder,
      TMPDIR: folder,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      LAMBDA_EXECUTOR: 'local',
    },
  });
  const server: Server = {
    endpoint: `http://127.0.0.1:${port}`,
    log: () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n'),
    stop: () => stop(child),
  };
  try {
    await healthy(server, child, signal);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function healthy(server: Server, child: ChildProcess, signal: AbortSignal): Promise<void> {
  const failed = once(child, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  for (const until = Date.now() + START_SECONDS * 1000; Date.now() < until;) {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_SECONDS * 1000)]);
    const answer = fetch(`${server.endpoint}/_ministack/health`, { signal: patience }).catch(() => undefined);
    if ((await Promise.race([answer, failed]))?.ok === true) return;
    signal.throwIfAborted();
    if (hasEnded(child)) {
      throw new Error(`MiniStack ended with ${child.signalCode ?? `exit code ${child.exitCode}`}:\n${server.log()}`);
    }
    await delay(100);
  }
  throw new Error(`MiniStack did not answer within ${START_SECONDS} s:\n${server.log()}`);
}

/** By its own id, and for good where it does not go. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const slow = delay(STOP_SECONDS * 1000, undefined, { ref: false }).then(() => child.kill('SIGKILL'));
  await Promise.race([ended, slow]);
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
