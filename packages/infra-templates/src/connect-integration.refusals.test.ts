import { stateMachineLadder } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { integrationStack, ORDER_STATUS } from '../fixtures/integration-stack.ts';
import { ASYNC, JOB, QUOTE, STEPS } from '../fixtures/job-props.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import { InvalidPropError, UnresolvedReferencesError } from './errors.ts';

const existing = { arn: QUOTE };
const limits = stateMachineLadder(30);
const steps = (...names: readonly string[]) => names.map((name) => ({ name, entry: ORDER_STATUS }));
const cache = { ttlSeconds: 60, key: ['parameters.order'] };

describe('ConnectIntegration', () => {
  it.each<[string, Partial<ConnectIntegrationProps>, string]>([
    ['a function that is new and exists', { entry: ORDER_STATUS, function: existing }, 'entry and function'],
    ['steps of a function that exists', { ...STEPS, function: existing }, 'steps and function'],
    ['no step', { ...JOB, steps: [] }, 'steps'],
    ['a step in capitals', { ...JOB, steps: steps('orders', 'Loyalty') }, 'steps[1].name'],
    ['a step in kebab-case', { ...JOB, steps: steps('open-orders') }, 'steps[0].name'],
    ['a step of more than 20 characters', { ...JOB, steps: steps('x'.repeat(21)) }, 'steps[0].name'],
    ['a step where the names of missing ones stand', { ...JOB, steps: steps('missing') }, 'steps[0].name'],
    ["a step with the invoker's name", { ...JOB, steps: steps('invoker') }, 'steps[0].name'],
    ['two steps of one name', { ...JOB, steps: steps('orders', 'oRDERS') }, 'steps[1].name'],
    ['steps of a synchronous call', { steps: steps('orders') }, 'steps'],
    ['steps of an asynchronous one', { ...ASYNC, steps: steps('orders') }, 'steps'],
    ['a cache without a state machine', { cache }, 'cache'],
    ['an Express machine without a state machine', { ...ASYNC, express: false }, 'express'],
    ['a cache for no time', { ...JOB, cache: { ...cache, ttlSeconds: 0 } }, 'cache.ttlSeconds'],
    ['a cache without a key', { ...JOB, cache: { ...cache, key: [] } }, 'cache.key'],
    ['a cache by what no event has', { ...JOB, cache: { ...cache, key: ['orderNumber'] } }, 'cache.key'],
    ['leaving out what no event has', { ...JOB, omit: ['parameters'] }, 'omit'],
    ['part of a second of keeping', { ...JOB, retentionSeconds: 0.5 }, 'retentionSeconds'],
    ['comfort in no turn', { ...JOB, comfortEvery: 0 }, 'comfortEvery'],
    [
      'an Express machine of more than five minutes',
      { ...JOB, limits: stateMachineLadder(300), express: true },
      'express',
    ],
    ['a function that is no ARN', { function: { arn: 'quote' } }, 'function.arn'],
    ['memory of a function that exists', { function: existing, memorySize: 512 }, 'memorySize'],
    ['an environment of a function that exists', { ...JOB, function: existing, environment: {} }, 'environment'],
    ['a rollout of a function that exists', { function: existing, rollout: {} }, 'rollout'],
    ['pings of a function that exists', { function: existing, warming: 'off' }, 'warming'],
    [
      'own states that know of optional steps',
      {
        ...STEPS,
        work: () => {
          throw new Error('never asked');
        },
      },
      'steps',
    ],
    [
      'a machine that outlives the check loop',
      { ...JOB, limits: { ...limits, loop: { turns: 2, holdSeconds: 3 } } },
      'limits.machineSeconds',
    ],
  ])('refuses %s', (_what, overrides, prop) => {
    const make = () => integrationStack(overrides);

    expect(make).toThrow(InvalidPropError);
    expect(make).toThrow(expect.objectContaining({ prop }));
  });

  it('refuses an integration of which nobody said who does the work', () => {
    const make = () => integrationStack({ ...({ entry: undefined } as object) });

    expect(make).toThrow(InvalidPropError);
    expect(make).toThrow('or give steps');
  });

  it('refuses a flow that calls the work itself, which Connect may not', () => {
    const { flow, ...others } = JOB;

    expect(flow).toBeDefined();
    expect(() => integrationStack(others)).toThrow(UnresolvedReferencesError);
    expect(() => integrationStack(others)).toThrow('it knows ${functions.order-status-invoker}');
  });
});
