import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import type { Flow } from '../flow/flow.ts';
import { lint } from '../lint.ts';
import { anyGraph } from './any-graph.fixture.ts';

/** What is found, and how bad it is, whatever the place. */
function found(flow: Flow): readonly string[] {
  return [...new Set(lint(flow).map(({ code, severity }) => `${code} ${severity}`))].sort();
}

/** The flow with other identifiers. */
function renamed(flow: Flow): Flow {
  return JSON.parse(JSON.stringify(flow).replaceAll('block ', 'action-')) as Flow;
}

describe('FLOW_RULES, on flows that lead anywhere', () => {
  it('never throw, and leave the flow as it is', () => {
    fc.assert(
      fc.property(anyGraph, (flow) => {
        expect(() => lint(deepFrozen(flow))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('find the same whatever the blocks are called', () => {
    fc.assert(
      fc.property(anyGraph, (flow) => {
        expect(found(renamed(flow))).toEqual(found(flow));
      }),
      { numRuns: 500 },
    );
  });

  it('find the same in whatever order the actions stand', () => {
    fc.assert(
      fc.property(anyGraph, (flow) => {
        const turned = { ...flow, Actions: flow.Actions.toReversed() };

        expect(found(turned)).toEqual(found(flow));
      }),
      { numRuns: 500 },
    );
  });
});
