import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from './components.ts';

type Edges = ReadonlyMap<string, readonly string[]>;

const anyGraph: fc.Arbitrary<Edges> = fc
  .integer({ min: 0, max: 8 })
  .chain((size) =>
    fc.tuple(...Array.from({ length: size }, () => fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: 3 }))),
  )
  .map((lists) => new Map(lists.map((targets, node) => [String(node), targets.map(String)])));

function components(edges: Edges): readonly (readonly string[])[] {
  return componentsOf(edges.keys(), (node) => edges.get(node) ?? []);
}

/** Every node that a way leads to, by the definition. */
function reachable(edges: Edges, from: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(edges.get(from) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    waiting.push(...(edges.get(node) ?? []));
  }
  return reached;
}

describe('componentsOf', () => {
  it('puts two nodes together where each leads to the other, and only there', () => {
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const found = components(edges);

        expect(found.flat().toSorted()).toEqual([...edges.keys()].toSorted());
        for (const one of edges.keys()) {
          for (const other of edges.keys()) {
            const together = found.some((component) => component.includes(one) && component.includes(other));
            const mutual = reachable(edges, one).has(other) && reachable(edges, other).has(one);
            expect(together, `${one} and ${other}`).toBe(one === other || mutual);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists what a component leads to before it', () => {
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const place = new Map(components(edges).flatMap((nodes, index) => nodes.map((node) => [node, index] as const)));

        for (const [node, targets] of edges) {
          for (const target of targets) expect(place.get(target)).toBeLessThanOrEqual(place.get(node) ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('walks a chain of 100,000 nodes', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => String(index));

    const found = componentsOf(nodes, (node) => (Number(node) === 99_999 ? [] : [String(Number(node) + 1)]));

    expect(found).toHaveLength(100_000);
  });
});
