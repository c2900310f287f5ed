import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominatorsOf, type Graph } from './dominators.ts';

/** Every place that can be reached, when one is taken out. */
function reachable(graph: Graph, start: number, without: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = start === without ? [] : [start];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen.has(place) || place === without) continue;
    seen.add(place);
    waiting.push(...(graph[place] ?? []));
  }
  return seen;
}

const anyGraph: fc.Arbitrary<Graph> = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

describe('dominatorsOf', () => {
  it.each<[what: string, graph: Graph, parents: readonly (readonly [number, number])[]]>([
    ['a row', [[1], [2], []], [[1, 0], [2, 1]]], // prettier-ignore
    ['a diamond', [[1, 2], [3], [3], []], [[1, 0], [2, 0], [3, 0]]], // prettier-ignore
    ['a circle', [[1], [2], [1]], [[1, 0], [2, 1]]], // prettier-ignore
    ['what nothing leads to', [[], [0]], []],
  ])('finds those of %s', (_, graph, parents) => {
    expect([...dominatorsOf(graph, 0).parent].toSorted()).toEqual(parents);
  });

  it('finds places that nothing is reached without', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { order, parent } = dominatorsOf(graph, 0);

        expect(new Set(order)).toEqual(reachable(graph, 0, -1));
        for (const [place, above] of parent) expect(reachable(graph, 0, above).has(place)).toBe(false);
      }),
    );
  });

  it('finds the nearest of them', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { order, parent } = dominatorsOf(graph, 0);

        for (const [place, above] of parent) {
          const others = order.filter((one) => one !== place && !reachable(graph, 0, one).has(place));
          expect(others.every((one) => one === above || !reachable(graph, 0, one).has(above))).toBe(true);
        }
      }),
    );
  });

  it('puts the first branch before the second', () => {
    expect(dominatorsOf([[1, 2], [], []], 0).order).toEqual([0, 1, 2]);
  });
});
