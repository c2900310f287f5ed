import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesOf } from '../flow/branches.ts';
import type { Flow } from '../flow/flow.ts';
import { silencesOfEveryCall } from './every-call.fixture.ts';
import { silences } from './silences.ts';
import { windingFlow, type Kind } from './winding-flow.fixture.ts';

const PLAIN: readonly Kind[] = ['function', 'function', 'check', 'prompt', 'pauses', 'pause', 'wait', 'transfer'];

/** The longest silence after each beginning, as the meter has it. */
function measured(flow: Flow): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { from, seconds } of silences(flow).ways) {
    const block = 'block' in from ? from.block : 'call-start';
    longest.set(block, Math.max(seconds ?? Infinity, longest.get(block) ?? 0));
  }
  return longest;
}

function longestOf(found: ReadonlyMap<string, number>): number {
  return Math.max(0, ...found.values());
}

/** Does a Continue branch lead to a Wait? The service ends such a branch with an error at run time. */
function waitsInItsOwnBranch(flow: Flow): boolean {
  const waits = flow.Actions.filter(({ Type }) => Type === 'Wait');
  return waits.flatMap(branchesOf).some(({ name, target }) => {
    return name === 'Continue' && waits.some(({ Identifier }) => reachedFrom(target, flow).has(Identifier));
  });
}

function reachedFrom(start: string, { Actions }: Flow): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const identifier of reached) {
    const actions = Actions.filter(({ Identifier }) => Identifier === identifier);
    for (const { target } of actions.flatMap(branchesOf)) reached.add(target);
  }
  return reached;
}

describe('silences, beside every call that a flow can have', () => {
  it('gives the longest silence after each block to the second, where nothing counts or runs meanwhile', () => {
    fc.assert(
      fc.property(windingFlow(PLAIN), (flow) => {
        const played = [...silencesOfEveryCall(flow)].filter(([, seconds]) => seconds > 0);

        expect(new Map([...measured(flow)].toSorted())).toEqual(new Map(played.toSorted()));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives no less than any call with loops', () => {
    fc.assert(
      fc.property(windingFlow([...PLAIN, 'loop', 'loop', 'loop'], 5), (flow) => {
        expect(longestOf(measured(flow))).toBeGreaterThanOrEqual(longestOf(silencesOfEveryCall(flow)));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives no more than calls in which the only loop may take one turn more, and be done at any time', () => {
    fc.assert(
      fc.property(windingFlow([...PLAIN, 'loop'], 5), (flow) => {
        fc.pre(flow.Actions.filter(({ Type }) => Type === 'Loop').length === 1);

        expect(longestOf(measured(flow))).toBeLessThanOrEqual(longestOf(silencesOfEveryCall(flow, true)));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives no less than any call that starts functions and asks for their results', () => {
    fc.assert(
      fc.property(windingFlow(['function', 'prompt', 'check', 'start', 'load', 'load', 'loop'], 5), (flow) => {
        expect(longestOf(measured(flow))).toBeGreaterThanOrEqual(longestOf(silencesOfEveryCall(flow)));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives no less than any call that does something while it waits', () => {
    fc.assert(
      fc.property(
        windingFlow(['function', 'prompt', 'pauses', 'pause', 'check', 'loop', 'meanwhile', 'meanwhile', 'load'], 5),
        (flow) => {
          fc.pre(!waitsInItsOwnBranch(flow));

          expect(longestOf(measured(flow))).toBeGreaterThanOrEqual(longestOf(silencesOfEveryCall(flow)));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
