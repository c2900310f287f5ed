import { describe, expect, it } from 'vitest';
import { contactOf } from '../../fixtures/calls.ts';
import { contactFlowEvent } from '../step/contact-flow-event.ts';
import { callOf } from '../../fixtures/calls.ts';
import type { StatedFunction } from '../scenario/scenario.ts';
import type { Environment, EnvironmentRun } from './environment.ts';
import { createFunctionPool } from './function-pool.ts';

/** A function whose environments are numbered, and take two seconds. */
function pool(stated: Partial<StatedFunction> = {}, run: Partial<EnvironmentRun> = {}) {
  let started = 0;
  const stopped: number[] = [];
  const dead = new Set<number>();
  const start = (): Environment => {
    const number = ++started;
    return {
      run: ({ at }) =>
        Promise.resolve({
          outcome: { kind: 'answered', response: JSON.stringify({ number, at }) },
          milliseconds: 2000,
          logs: [],
          reusable: true,
          ...run,
        }),
      alive: () => !dead.has(number),
      stop: () => Promise.resolve(stopped.push(number)).then(() => undefined),
    };
  };
  const functionPool = createFunctionPool(start, { latencyMilliseconds: 0, coldStartMilliseconds: 0, ...stated });
  const event = contactFlowEvent(callOf({ contact: contactOf() }), {});
  const invoke = (at: number) => functionPool.invoke({ at, event, requestId: 'r' });
  return { invoke, stop: functionPool.stop, stopped, dead };
}

describe('createFunctionPool', () => {
  it('pays the cold start once, and the latency every time, before the function begins', async () => {
    const { invoke } = pool({ latencyMilliseconds: 50, coldStartMilliseconds: 300 });

    const runs = [await invoke(0), await invoke(5000)];

    expect(runs).toMatchObject([
      { cold: true, milliseconds: 2350, outcome: { response: '{"number":1,"at":350}' } },
      { cold: false, milliseconds: 2050, outcome: { response: '{"number":1,"at":5050}' } },
    ]);
  });

  it('starts a second environment while the first is busy, and uses either when it is free', async () => {
    const { invoke } = pool();

    const runs = [await invoke(0), await invoke(1999), await invoke(2000)];

    expect(runs.map(({ cold }) => cold)).toEqual([true, true, false]);
    expect(runs[2]?.outcome).toMatchObject({ response: '{"number":1,"at":2000}' });
  });

  it('does not use an environment again that Lambda would throw away', async () => {
    const { invoke } = pool({}, { reusable: false });

    const runs = [await invoke(0), await invoke(5000)];

    expect(runs.map(({ cold }) => cold)).toEqual([true, true]);
  });

  it('does not use an environment again that has died', async () => {
    const { invoke, dead } = pool();

    await invoke(0);
    dead.add(1);
    const run = await invoke(5000);

    expect(run.cold).toBe(true);
  });

  it('starts nothing where calls are throttled', async () => {
    const { invoke, stop, stopped } = pool({ fails: 'throttled', latencyMilliseconds: 20 });

    const run = await invoke(0);
    await stop();

    expect(run).toEqual({ outcome: { kind: 'throttled' }, milliseconds: 20, cold: false, logs: [], work: [] });
    expect(stopped).toEqual([]);
  });

  it('stops every environment that it started', async () => {
    const { invoke, stop, stopped } = pool({}, { reusable: false });
    await invoke(0);
    await invoke(0);

    await stop();

    expect(stopped).toEqual([1, 2]);
  });
});
