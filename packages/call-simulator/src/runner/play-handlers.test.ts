import { describe, expect, it } from 'vitest';
import { orderFlow } from '../../fixtures/flows.ts';
import { openHandler, type HandlerOptions, type OpenedHandler } from '../handler/open-handler.ts';
import type { ScenarioDocument } from '../scenario/scenario.ts';
import { silencesOf } from '../trace/silences.ts';
import type { Environment } from './environment.ts';
import { playCall } from './play-call.ts';

/** Plays the order flow against a handler of the fixtures. */
async function play(exportName: string, options: Partial<HandlerOptions> = {}, scenario: ScenarioDocument = {}) {
  const file = new URL('../../fixtures/troubled.ts', import.meta.url);
  const functions = { 'order-status': openHandler({ file, exportName, functionSeconds: 20, ...options }) };
  const trace = await playCall({ flow: orderFlow(), scenario, functions });
  const said = trace.events.flatMap((event) => (event.type === 'heard' ? [event.text] : []));
  const invoked = trace.events.flatMap((event) => (event.type === 'invoked' ? [event] : []));
  const limits = trace.events.flatMap((event) => (event.type === 'limit' ? [event.limit] : []));
  return { trace, said: said.at(-1), invoked, limits };
}

const SORRY = 'Please call again later.';

describe('playCall, against handlers', () => {
  it('tries again in the same environment, cold start paid once', async () => {
    const scenario = { functions: { 'order-status': { latencyMilliseconds: 50, coldStartMilliseconds: 400 } } };

    const { said, invoked, limits } = await play('throwsTwice', {}, scenario);

    expect(said).toBe('Your order is shipped.');
    expect(invoked.map(({ cold, functionMilliseconds }) => [cold, functionMilliseconds])).toEqual([
      [true, 450],
      [false, 50],
      [false, 50],
    ]);
    expect(limits).toEqual([]);
  });

  it('lets a handler finish unseen that outlives its block, log and all', async () => {
    const { trace, said, invoked, limits } = await play('answersAfterTenSeconds');

    expect(said).toBe(SORRY);
    expect(limits).toEqual(['lambda-time-limit']);
    expect(invoked).toMatchObject([{ seen: false, functionMilliseconds: 10_000, outcome: { kind: 'answered' } }]);
    expect(trace.events).toContainEqual({
      type: 'logged',
      at: 12_067,
      block: 'look-up',
      function: 'order-status',
      attempt: 1,
      stream: 'stdout',
      text: 'written to the order book',
    });
    expect(silencesOf(trace.events).map(({ at, until }) => until - at)).toEqual([8000]);
  });

  it.each([
    ['throws', {}, 4, 'lambda-error'],
    ['throwsAfterThreeSeconds', {}, 3, 'lambda-time-limit'],
    ['answersAfterTenSeconds', { functionSeconds: 2 }, 4, 'lambda-timed-out'],
    ['answersAfterTenSeconds', { functionSeconds: 3 }, 3, 'lambda-time-limit'],
    ['hangs', {}, 1, 'lambda-hung'],
    ['hangs', { functionSeconds: 3 }, 3, 'lambda-hung'],
    ['blocks', { watchdogMilliseconds: 200 }, 1, 'lambda-hung'],
    ['large', {}, 1, 'lambda-response-size'],
    ['nested', {}, 1, 'lambda-response-shape'],
    ['callback', {}, 4, 'lambda-error'],
  ])('apologises for a handler that %s (%j), after %i calls: %s', async (exportName, options, calls, limit) => {
    const { said, invoked, limits } = await play(exportName, options);

    expect(said).toBe(SORRY);
    expect(invoked).toHaveLength(calls);
    expect(limits).toEqual([limit]);
  });

  it('stops every environment that it started', async () => {
    const started: Environment[] = [];
    const file = new URL('../../fixtures/troubled.ts', import.meta.url);
    const handler = openHandler({ file, exportName: 'hangs', functionSeconds: 3 });
    const start: OpenedHandler['start'] = (...given) => {
      const environment = handler.start(...given);
      started.push(environment);
      return environment;
    };

    await playCall({ flow: orderFlow(), functions: { 'order-status': { ...handler, start } } });

    expect(started.map((environment) => environment.alive())).toEqual([false, false, false]);
  });
});
