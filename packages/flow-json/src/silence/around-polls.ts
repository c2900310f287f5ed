import { opened, type Ends, type Onward, type SilentGraph } from './silent-graph.ts';
import type { SilentPart } from './trail.ts';
import { emptyWay, longer, withFirst, type Way } from './way.ts';

/** Edges on circles that are taken only while a function runs. */
export interface Polls {
  readonly part: SilentPart;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

/** The edges between blocks that are taken only while a function runs; undefined where there are none. */
export function pollsOf(graph: SilentGraph, inside: ReadonlySet<number>): Polls | undefined {
  const polls = [...inside].flatMap((source) =>
    (graph.get(source)?.edges ?? [])
      .filter(({ to, polls }) => polls !== undefined && inside.has(to))
      .map((edge) => ({ ...edge, source })),
  );
  const part = polls[0]?.polls;
  if (part === undefined) return undefined;
  return { part, sources: polls.map(({ source }) => source), targets: polls.map(({ to }) => to) };
}

/**
 * The longest ways through circles on which a call asks for a function's result. Asking ends when the function does, so all rounds
 * together take no longer than it; then the ways leave. A circle that goes round without asking stays endless.
 */
export function aroundPolls(
  graph: SilentGraph,
  inside: ReadonlySet<number>,
  leaving: readonly Ends[],
  polls: Polls,
  onward: Onward,
): readonly Ends[] {
  const unasked = opened(graph, inside, (edge) => edge.polls === undefined);
  const found = onward(unasked, [
    ...leaving,
    new Map(polls.sources.map((block) => [block, emptyWay({ at: 'never' })])),
  ]);
  const toPoll = found.at(-1);
  const without = (block: number): Way | undefined => {
    const way = toPoll?.get(block);
    return way?.seconds === Infinity ? way : undefined;
  };
  const stuck = polls.targets.reduce<Way | undefined>((way, to) => way ?? without(to), undefined);
  return found.slice(0, -1).map((ends, index) => {
    if (leaving[index]?.size === 0) return ends;
    const last = stuck ?? polls.targets.reduce<Way | undefined>((way, to) => longer(way, ends.get(to)), undefined);
    const polling = last === undefined ? undefined : withFirst(polls.part, last);
    return new Map(
      [...inside].flatMap((block) => {
        const best = without(block) ?? longer(polling, ends.get(block));
        return best === undefined ? [] : [[block, best] as const];
      }),
    );
  });
}
