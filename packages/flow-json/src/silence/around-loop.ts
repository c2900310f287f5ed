import { opened, type Ends, type Onward, type SilentEdge, type SilentGraph } from './silent-graph.ts';
import { joined, repeated } from './trail.ts';
import { emptyWay, longer, type Way } from './way.ts';

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
    return new Map(
      [...inside].flatMap((block) => {
        const first = toLoop?.get(block);
        const turning = first === undefined ? undefined : turned(first, round, turn.most - 1, last);
        const best = longer(ends.get(block), turning);
        return best === undefined ? [] : [[block, best] as const];
      }),
    );
  });
}

function turned(first: Way, round: Way, times: number, last: Way): Way {
  const parts = times === 0 ? [first, last] : [first, round, last];
  const without = parts.find(({ seconds }) => seconds === Infinity);
  if (without !== undefined) return without;
  return {
    seconds: first.seconds + times * round.seconds + last.seconds,
    expected: first.expected + times * round.expected + last.expected,
    trail: joined(first.trail, joined(repeated(times, round.trail), last.trail)),
    end: last.end,
  };
}
