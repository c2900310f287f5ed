import { setTimeout as delay } from 'node:timers/promises';

/** What waiting needs of its edge. */
export type Wait = (milliseconds: number) => Promise<unknown>;

const PAUSE_MILLISECONDS = 2000;
const MOST_TRIES = 10;

/**
 * Tries again while Scheduler refuses the role: IAM tells other services of a new role some seconds late, and Scheduler calls that a
 * validation error that names the execution role.
 */
export async function whenRoleIsKnown<Answer>(send: () => Promise<Answer>, wait: Wait = delay): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (tries === MOST_TRIES || !isRoleUnknown(error)) throw error;
      await wait(PAUSE_MILLISECONDS);
    }
  }
}

function isRoleUnknown(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'ValidationException') return false;
  // The code is the same for every other invalid value; only the text tells them apart.
  return /execution role/i.test(error.message);
}
