import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow, deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { changesMeaning, countChanges } from './count-changes.ts';
import { diffFlows } from './diff-flows.ts';
import { reidentified } from './reidentified.fixture.ts';

const NOTHING = countChanges(diffFlows(empty(), empty()));

function empty(): Flow {
  return { Version: '2019-10-30', StartAction: '', Actions: [] };
}

/** The flow in another order of actions and errors, laid out otherwise. */
const shuffled = (flow: Flow): fc.Arbitrary<Flow> =>
  fc
    .tuple(
      fc.shuffledSubarray([...flow.Actions], { minLength: flow.Actions.length }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }),
      fc.jsonValue(),
    )
    .map(([Actions, turns, layout]) => ({
      ...flow,
      Metadata: layout as NonNullable<Flow['Metadata']>,
      Actions: Actions.map((one, index) => withErrorsTurned(one, turns[index % turns.length] ?? 0)),
    }));

function withErrorsTurned(action: Action, by: number): Action {
  const { Errors } = action.Transitions;
  if (Errors === undefined) return action;
  const turned = [...Errors.slice(by), ...Errors.slice(0, by)];
  return { ...action, Transitions: { ...action.Transitions, Errors: turned } };
}

/** A flow that was edited: some of its actions are gone, some are another flow's, some lead elsewhere. */
const versions: fc.Arbitrary<readonly [Flow, Flow]> = fc.tuple(anyFlow, anyFlow).chain(([flow, other]) =>
  fc
    .tuple(
      fc.subarray([...flow.Actions]),
      fc.subarray([...other.Actions]),
      fc.func(fc.string({ minLength: 1, maxLength: 2 })),
    )
    .map(([kept, new_, rename]) => {
      const after = { ...flow, Actions: [...kept, ...new_] };
      return [
        flow,
        reidentified(after, (identifier) => (identifier.length > 1 ? identifier : rename(identifier))),
      ] as const;
    }),
);

const wholes = (list: readonly { readonly block: { readonly identifier: string } }[]): readonly string[] =>
  list.map(({ block }) => block.identifier).sort();

describe('diffFlows, whatever the flows', () => {
  it('finds nothing between a flow and itself', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(countChanges(diffFlows(flow, structuredClone(flow)))).toEqual(NOTHING);
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing where actions and errors change places, or the layout changes', () => {
    fc.assert(
      fc.property(
        withoutRepetition(anyFlow).chain((flow) => fc.tuple(fc.constant(flow), shuffled(flow))),
        ([flow, other]) => {
          expect(countChanges(diffFlows(flow, other))).toEqual(NOTHING);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds renames alone where every identifier is another', () => {
    fc.assert(
      fc.property(withoutRepetition(anyFlow), (flow) => {
        const diff = diffFlows(
          flow,
          reidentified(flow, (_, index) => `renamed ${index}`),
        );

        expect(countChanges(diff)).toEqual({ ...NOTHING, renamed: flow.Actions.length });
        expect(changesMeaning(diff)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('finds as added what it finds as removed the other way round', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const [there, back] = [diffFlows(before, after), diffFlows(after, before)];

        expect(wholes(there.added)).toEqual(wholes(back.removed));
        expect(wholes(there.removed)).toEqual(wholes(back.added));
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for every block of both flows', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const { added, removed } = diffFlows(before, after);

        expect(before.Actions.length - removed.length).toBe(after.Actions.length - added.length);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing in what it is given, and gives plain JSON', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const diff = diffFlows(deepFrozen(before), deepFrozen(after));

        expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
      }),
    );
  });
});

/** Flows in which no identifier comes twice, as the service demands. */
function withoutRepetition(flows: fc.Arbitrary<Flow>): fc.Arbitrary<Flow> {
  return flows.map((flow) => ({
    ...flow,
    Actions: flow.Actions.filter(
      ({ Identifier }, index) => flow.Actions.findIndex((one) => one.Identifier === Identifier) === index,
    ),
  }));
}
