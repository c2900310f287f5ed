import { onTestFinished } from 'vitest';
import { fleetClients, type FleetClients, type FleetSettings } from '../clients.ts';
import type { Pace } from '../pace.ts';
import { planWarming } from '../plan/plan-warming.ts';
import type { Plan } from '../plan/plan.ts';
import type { Wishes } from '../plan/wishes.ts';
import { readFleet } from '../read/read-fleet.ts';
import { failure } from './reply.ts';
import { startStandIn, type StandIn, type Trouble } from './stand-in.ts';
import { connectPolicy, standInState, type StandInState } from './state.ts';

const MOST_TRIES = 6;

const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });

/** What the SDK tries again is tried again at once: its pauses grow to seconds. */
const AT_ONCE: NonNullable<FleetSettings['retryStrategy']> = {
  acquireInitialRetryToken: () => Promise.resolve(token(0)),
  refreshRetryTokenForRetry: (before, { errorType }) => {
    const count = before.getRetryCount() + 1;
    if (count >= MOST_TRIES || !['THROTTLING', 'TRANSIENT'].includes(errorType))
      return Promise.reject(new Error('It is not tried again.'));
    return Promise.resolve(token(count));
  },
  recordSuccess: () => undefined,
};

/** An account on loopback until the test is over, and clients that lead to it. */
export async function account(
  state: StandInState,
  trouble?: Trouble,
  pace: Pace = { callsPerSecond: 100_000 },
): Promise<{ readonly clients: FleetClients; readonly standIn: StandIn }> {
  const standIn = await startStandIn(state, trouble);
  onTestFinished(standIn.stop);
  return { clients: fleetClients({ ...standIn.settings, retryStrategy: AT_ONCE }, pace), standIn };
}

/** What would be done in an account. */
export async function planned(clients: FleetClients, wishes: Wishes = {}): Promise<Plan> {
  const { facts, own } = await readFleet(clients, wishes);
  return planWarming(facts, own, wishes);
}

/** Three functions that Connect calls by alias, and one that it does not. */
export function threeFunctions(): StandInState {
  const called = { aliases: { PROD: '7' }, policies: { PROD: connectPolicy() } };
  return standInState({
    functions: [
      { name: 'order-status', ...called },
      { name: 'customer-greeting', ...called },
      { name: 'payment-capture', ...called },
      { name: 'nightly-report' },
    ],
  });
}

/** Lambda refuses one in so many requests of a kind. */
export function throttled(asked: RegExp, oneIn: number): Trouble {
  return (operation, count) =>
    asked.test(operation) && count % oneIn === 0 ? failure(429, 'TooManyRequestsException') : undefined;
}

/** Access is denied to these, as `GetSchedule warm`. */
export function denied(...asked: readonly string[]): Trouble {
  return (operation, _, subject) =>
    asked.includes(`${operation} ${subject}`.trim())
      ? failure(403, 'AccessDeniedException', `not authorized to perform: ${operation}`)
      : undefined;
}

/** Everything that can be changed, as text. */
export function written({ schedules, groups, roles }: StandInState): string {
  return JSON.stringify([
    [...schedules].sort(),
    [...groups],
    [...roles].map(([name, { policies }]) => [name, [...policies]]),
  ]);
}
