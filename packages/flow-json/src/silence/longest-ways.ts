import { componentsOf } from './components.ts';
import type { SilentEdge, SilentGraph } from './silent-graph.ts';

/** A way through silent blocks: how long it takes, Infinity where nothing bounds it, and the blocks that take time. */
export interface Way {
  readonly seconds: number;
  readonly blocks?: Chain;
}

/** Blocks in order; ways share their ends, so that long chains stay cheap. */
interface Chain {
  readonly block: string;
  readonly rest?: Chain;
}

/** Where ways may end, and what follows there. */
export type Ends = ReadonlyMap<string, Way>;

/** Circles in circles deeper than this are taken as unbounded: they would count for years. */
const MOST_NESTED = 20;

/**
 * The longest way from every block to one of the ends, for each of several sets of ends; nothing for a block that reaches
 * none. A circle goes round as often as a Loop block in it lets it. Cost grows linearly with the graph. Performs no I/O.
 */
export function longestWays(graph: SilentGraph, ends: readonly Ends[]): readonly Ends[] {
  const ways = ends.map(() => new Map<string, Way>());
  const targets = (block: string): string[] => edgesOf(graph, block).map(({ to }) => to);

  for (const component of componentsOf(graph.keys(), targets)) {
    const inside = new Set(component);
    const leaving = ends.map((end, index) => {
      const onward = ways[index] ?? new Map<string, Way>();
      return new Map(
        component.flatMap((block) => {
          const outside = targets(block).filter((to) => !inside.has(to));
          const best = longest([end.get(block), ...outside.map((to) => onward.get(to))]);
          return best === undefined ? [] : [[block, best] as const];
        }),
      );
    });
    const [only = ''] = component;
    const found =
      component.length > 1 || targets(only).includes(only)
        ? around(graph, inside, leaving)
        : leaving.map((end) => after(graph, end));
    found.forEach((end, index) => end.forEach((way, block) => ways[index]?.set(block, way)));
  }
  return ways;
}

/** The blocks of a way, in order, each once. */
export function blocksOf(...ways: readonly Way[]): string[] {
  const blocks = new Set<string>();
  for (const way of ways) for (let chain = way.blocks; chain !== undefined; chain = chain.rest) blocks.add(chain.block);
  return [...blocks];
}

/** The longest of the ways, the first where several are; undefined where there is none. */
export function longest(ways: readonly (Way | undefined)[]): Way | undefined {
  return ways.reduce((one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    return other.seconds > one.seconds ? other : one;
  }, undefined);
}

/** Ways that begin with one block each and go on as `ends` says. */
function after(graph: SilentGraph, ends: Ends): Ends {
  return new Map(
    [...ends].map(([block, { seconds, blocks }]) => {
      const own = secondsOf(graph, block);
      if (own === 0 || seconds === Infinity) return [block, { seconds, ...(blocks === undefined ? {} : { blocks }) }];
      return [block, { seconds: own + seconds, blocks: { block, ...(blocks === undefined ? {} : { rest: blocks }) } }];
    }),
  );
}

/** Ways through blocks that lie on circles together. `leaving` says how a way goes on that leaves them at a block. */
function around(graph: SilentGraph, inside: ReadonlySet<string>, leaving: readonly Ends[]): readonly Ends[] {
  const waits = [...inside].filter((block) => secondsOf(graph, block) > 0);
  const everywhere = (ends: Ends, way: Way | undefined): Ends =>
    new Map(way === undefined || ends.size === 0 ? [] : [...inside].map((block) => [block, way]));
  if (waits.length === 0) return leaving.map((ends) => everywhere(ends, longest([...ends.values()])));

  const brake = brakeOf(graph, inside);
  if (brake === undefined || leaving.length > MOST_NESTED) {
    return leaving.map((ends) => everywhere(ends, { seconds: Infinity, ...chainOf(waits) }));
  }
  const { loop, turn } = brake;
  const opened: SilentGraph = new Map(
    [...inside].map((block) => {
      const edges = edgesOf(graph, block).filter((edge) => edge !== turn && inside.has(edge.to));
      return [block, { seconds: secondsOf(graph, block), edges }];
    }),
  );
  const found = longestWays(opened, [...leaving, new Map([[loop, { seconds: 0 }]])]);
  const toLoop = found.at(-1) ?? new Map<string, Way>();
  return found.slice(0, -1).map((ends) => {
    const [round, last] = [toLoop.get(turn.to), ends.get(turn.to)];
    if (round === undefined || last === undefined) return ends;
    return new Map(
      [...inside].flatMap((block) => {
        const first = toLoop.get(block);
        const turning = first === undefined ? undefined : turned(first, round, turn.most - 1, last);
        const best = longest([ends.get(block), turning]);
        return best === undefined ? [] : [[block, best] as const];
      }),
    );
  });
}

/** To the loop, `times` round from its turn and back to it, and from its turn to the end. */
function turned(first: Way, round: Way, times: number, last: Way): Way {
  const parts = times === 0 ? [first, last] : [first, round, last];
  const endless = parts.find(({ seconds }) => seconds === Infinity);
  if (endless !== undefined) return endless;
  return { seconds: first.seconds + times * round.seconds + last.seconds, ...chainOf(blocksOf(...parts)) };
}

/** An edge that bounds the circles: it can be taken only so often, and every other edge of its block leaves them. */
function brakeOf(graph: SilentGraph, inside: ReadonlySet<string>): { loop: string; turn: SilentEdge } | undefined {
  for (const loop of inside) {
    const [turn, ...others] = edgesOf(graph, loop).filter(({ to }) => inside.has(to));
    if (turn !== undefined && others.length === 0 && turn.most < Infinity) return { loop, turn };
  }
  return undefined;
}

function chainOf(blocks: readonly string[]): { readonly blocks?: Chain } {
  const chain = blocks.reduceRight<Chain | undefined>(
    (rest, block) => ({ block, ...(rest === undefined ? {} : { rest }) }),
    undefined,
  );
  return chain === undefined ? {} : { blocks: chain };
}

function edgesOf(graph: SilentGraph, block: string): readonly SilentEdge[] {
  return graph.get(block)?.edges ?? [];
}

function secondsOf(graph: SilentGraph, block: string): number {
  return graph.get(block)?.seconds ?? 0;
}
