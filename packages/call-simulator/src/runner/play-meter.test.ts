import {
  asynchronousLadder,
  contactFlow,
  lambdaFunction,
  stateMachineLadder,
  synchronousLadder,
  text,
  worstSilence,
  type Ladder,
} from '@warmline/flow-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobTemplate } from '../../fixtures/templates.ts';
import { openJob } from '../job/open-job.ts';
import { summarise } from '../trace/summarise.ts';
import { playCall } from './play-call.ts';

type Handler = (event: never) => Promise<{ readonly state: string }>;

const LADDERS: readonly (readonly [string, Ladder])[] = [
  ['sync', synchronousLadder(7)],
  ['async', asynchronousLadder(30)],
  ['step-functions', stateMachineLadder(60)],
];

const invoker = openJob({ template: jobTemplate(), name: 'order-status' });

/** Any behaviour of the function, and of the one that starts and checks. */
const behaviour = fc.record({
  latencyMilliseconds: fc.nat(70_000),
  fails: fc.constantFrom('error' as const, 'throttled' as const, undefined),
  invoker: fc.nat(6000),
});

describe('silence in a played call', () => {
  it.each(LADDERS)('is never longer than the meter says that it can be: %s', async (_mode, limits) => {
    const lookUp = lambdaFunction<Handler>({ name: 'order-status', limits });
    const flow = contactFlow({ name: 'Order status' }, (call) => {
      call.say('Thanks for calling. One moment please.');
      const order = call.invoke(lookUp, { onFailure: (call) => call.say('Please call again later.') });
      call.say(text`It is ${order.state}.`);
    }).content;
    const worst = worstSilence(flow).seconds ?? Infinity;

    await fc.assert(
      fc.asyncProperty(behaviour, async ({ latencyMilliseconds, fails, invoker: milliseconds }) => {
        const came = fails === undefined ? { answer: { state: 'shipped' } } : { fails };
        const scenario = {
          functions: {
            'order-status': { latencyMilliseconds, ...came },
            'order-status-invoker': { latencyMilliseconds: milliseconds },
          },
        };

        const trace = await playCall({ flow, scenario, functions: { 'order-status-invoker': invoker } });

        expect(summarise(trace).silence.longestSeconds).toBeLessThanOrEqual(worst);
      }),
      { numRuns: 30 },
    );
  });
});
