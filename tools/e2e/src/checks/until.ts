import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '@warmline/async-invoker';
import type { Application } from './application.ts';

const POLL_MILLISECONDS = 200;
const FINISHED_SECONDS = 30;

/**
 * Asks until there is something other than undefined.
 *
 * @throws Error naming what was waited for
 */
export async function until<Value>(
  what: string,
  seconds: number,
  ask: () => Promise<Value | undefined>,
): Promise<Value> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const value = await ask();
    if (value !== undefined) return value;
    await delay(POLL_MILLISECONDS);
  }
  throw new Error(`${what}: not within ${seconds} s.`);
}

/** Checks as a flow does, turn by turn, until the work has ended. */
export async function untilFinished({ call }: Application, contactId: string, started: Answer): Promise<Answer> {
  let last = started;
  return until('The work ended', FINISHED_SECONDS, async () => {
    last = await call(contactId, { executionId: started.executionId, executionTurn: last.turn });
    return last.status === 'RUNNING' ? undefined : last;
  });
}
