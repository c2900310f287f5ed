import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow, deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import type { Action, Flow, Transitions } from '../flow/flow.ts';
import { say } from '../rules/flow.fixture.ts';
import { silences } from './silences.ts';
import { partsOf } from './trail.ts';
import { windingFlow, type Kind } from './winding-flow.fixture.ts';

const KINDS: readonly Kind[] = [
  'function',
  'function',
  'check',
  'prompt',
  'pauses',
  'pause',
  'wait',
  'transfer',
  'loop',
  'loop',
  'start',
  'load',
  'meanwhile',
];

const LIMITS = ['InvocationTimeLimitSeconds', 'TimeLimitSeconds'];

function worstOf(flow: Flow): number {
  const { worst } = silences(flow);
  return worst === undefined ? 0 : (worst.seconds ?? Infinity);
}

/** One block waits for longer. */
function raised(action: Action, by: number): Action {
  const entries = Object.entries(action.Parameters ?? {});
  const Parameters = Object.fromEntries(
    entries.map(([name, value]) => [name, LIMITS.includes(name) ? String(Number(value) + by) : value]),
  );
  return { ...action, Parameters };
}

/** One block leads to another one wherever it led to `from`. */
function redirected(action: Action, from: string, to: string): Action {
  const change = <Branch extends { readonly NextAction: string }>(branch: Branch): Branch =>
    branch.NextAction === from ? { ...branch, NextAction: to } : branch;
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions;
  const Transitions: Transitions = {
    ...(NextAction === undefined ? {} : { NextAction: NextAction === from ? to : NextAction }),
    Errors: Errors.map(change),
    Conditions: Conditions.map(change),
  };
  return { ...action, Transitions };
}

describe('the laws of silence', () => {
  it('is never shorter for a higher limit', () => {
    fc.assert(
      fc.property(windingFlow(KINDS), fc.nat(), fc.integer({ min: 1, max: 5 }), (flow, chosen, by) => {
        const index = chosen % flow.Actions.length;
        const more = { ...flow, Actions: flow.Actions.map((one, at) => (at === index ? raised(one, by) : one)) };

        expect(worstOf(more)).toBeGreaterThanOrEqual(worstOf(flow));
      }),
      { numRuns: 3000 },
    );
  });

  // A silence that begins in the middle of a circle is measured with all its turns, though the call may have taken some before.
  it('is never longer for a prompt between two blocks, where no circle is counted', () => {
    fc.assert(
      fc.property(
        windingFlow(KINDS.filter((kind) => kind !== 'loop' && kind !== 'load')),
        fc.nat(),
        fc.nat(),
        (flow, chosen, where) => {
          const index = chosen % flow.Actions.length;
          const target = flow.Actions[where % flow.Actions.length]?.Identifier ?? '';
          const Actions = flow.Actions.map((one, at) => (at === index ? redirected(one, target, 'new') : one));

          expect(worstOf({ ...flow, Actions: [...Actions, say('new', target)] })).toBeLessThanOrEqual(worstOf(flow));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is as long as its parts together, and expected to be no longer', () => {
    fc.assert(
      fc.property(windingFlow(KINDS), (flow) => {
        for (const { seconds, expectedSeconds, trail, circle } of silences(flow).ways) {
          const sum = partsOf(trail).reduce((total, part) => total + part.seconds * part.times, 0);
          if (seconds === null) expect([expectedSeconds, circle?.length]).toEqual([null, expect.any(Number)]);
          else expect(sum).toBeCloseTo(seconds, 2);
          expect(expectedSeconds ?? 0).toBeLessThanOrEqual((seconds ?? 0) + 0.001);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes any document of the shape of a flow, and leaves it as it is', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(silences(deepFrozen(flow))).toEqual(silences(flow));
      }),
    );
  });
});
