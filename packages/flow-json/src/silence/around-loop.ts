import { opened, type Ends, type Onward, type SilentEdge, type SilentGraph } from './silent-graph.ts';
import { emptyWay, followed, longer, multiplied } from './way.ts';

/** An edge that bounds circles: it can be taken only so often, and every other edge of its block leaves them. */
export interface Brake {
  readonly loop: number;
  readonly turn: SilentEdge;
}

/** The Loop that bounds the circles among these blocks; undefined where none does. */
export function brakeOf(graph: SilentGraph, inside: ReadonlySet<number>): Brake | undefined {
  for (const loop of inside) {
    const [turn, ...others] = graph.get(loop)?.edges.filter(({ to }) => inside.has(to)) ?? [];
    if (turn !== undefined && others.length === 0 && turn.most < Infinity) return { loop, turn };
  }
  return undefined;
}

/**
 * The longest ways through circles that a Loop turns: to the Loop, all its turns, and from the last one to where the ways leave.
 */
export function aroundLoop(
  graph: SilentGraph,
  inside: ReadonlySet<number>,
  leaving: readonly Ends[],
  brake: Brake,
  onward: Onward,
): readonly Ends[] {
  const { loop, turn } = brake;
  const straight = opened(graph, inside, (edge) => edge !== turn);
  const found = onward(straight, [...leaving, new Map([[loop, emptyWay({ at: 'never' })]])]);
  const toLoop = found.at(-1);
  const round = toLoop?.get(turn.to);
  return found.slice(0, -1).map((ends) => {
    const last = ends.get(turn.to);
    if (round === undefined || last === undefined) return ends;
    const turning = followed(multiplied(turn.most - 1, round), last);
    return new Map(
      [...inside].flatMap((block) => {
        const first = toLoop?.get(block);
        const best = longer(ends.get(block), first === undefined ? undefined : followed(first, turning));
        return best === undefined ? [] : [[block, best] as const];
      }),
    );
  });
}
