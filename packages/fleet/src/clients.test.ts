import { describe, expect, test } from 'vitest';
import { fleetClients } from './clients.ts';
import { account } from './stand-in/account.fixture.ts';
import { standInState } from './stand-in/state.ts';
import { readFleet } from './read/read-fleet.ts';

/** What is waited in all, in milliseconds, while an account is read at the pace of an environment. */
async function waited(env: NodeJS.ProcessEnv): Promise<{ readonly time: number; readonly asked: number }> {
  let time = 0;
  const { standIn } = await account(standInState({ functions: [{ name: 'order-status' }, { name: 'quote' }] }));
  const clock = { now: () => time, wait: (ms: number) => Promise.resolve((time += ms)) };
  await readFleet(fleetClients(standIn.settings, clock, env));
  return { time, asked: standIn.asked().length };
}

describe('fleetClients', () => {
  test('asks at the pace of the environment', async () => {
    const { time, asked } = await waited({ WARMLINE_CALLS_PER_SECOND: '2' });
    const quick = await waited({ WARMLINE_CALLS_PER_SECOND: '1000' });

    expect(time).toBe(Math.floor((asked - 1) / 2) * 1000);
    expect(quick.time).toBe(0);
  });

  test.each(['0', '-1', '1.5', 'many'])('refuses a pace of %s', (pace) => {
    expect(() => fleetClients({}, {}, { WARMLINE_CALLS_PER_SECOND: pace })).toThrow(
      `WARMLINE_CALLS_PER_SECOND is "${pace}"; it takes a whole number from 1.`,
    );
  });
});
