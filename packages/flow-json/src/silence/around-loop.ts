import { opened, type Ends, type Onward, type SilentEdge, type SilentGraph } from './silent-graph.ts';
import { emptyWay, followed, longer, multiplied, type Way } from './way.ts';

/** An edge that bounds circles: it can be taken only so often, and every other edge of its block leaves them. */
export interface Brake {
  readonly loop: number;
  readonly turn: SilentEdge;
}

/** The Loop that bounds the circles among these blocks, of several the one that counts least; undefined where none does. */
export function brakeOf(graph: SilentGraph, inside: ReadonlySet<number>): Brake | undefined {
  let least: Brake | undefined;
  for (const loop of inside) {
    const [turn, ...others] = graph.get(loop)?.edges.filter(({ to }) => inside.has(to)) ?? [];
    if (turn === undefined || others.length > 0 || turn.most === Infinity) continue;
    if (least === undefined || turn.most < least.turn.most) least = { loop, turn };
  }
  return least;
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
  const past = leaving.map((ends) => new Map([...ends].filter(([block]) => block !== loop)));
  const found = onward(straight, [...past, new Map([[loop, NO_WAY]])]);
  const toLoop = found.at(-1);
  const rounds = (times: number): Way => multiplied(times, toLoop?.get(turn.to) ?? NO_WAY);
  return leaving.map((ends, index) => {
    if (ends.size === 0) return ends;
    const [inLastTurn, done] = [found[index]?.get(turn.to), ends.get(loop)];
    const turning = longer(
      inLastTurn === undefined ? undefined : followed(rounds(turn.most - 1), inLastTurn),
      done === undefined ? undefined : followed(rounds(turn.most), done),
    );
    return new Map(
      [...inside].flatMap((block) => {
        const first = toLoop?.get(block);
        const throughLoop = first === undefined || turning === undefined ? undefined : followed(first, turning);
        const best = longer(found[index]?.get(block), throughLoop);
        return best === undefined ? [] : [[block, best] as const];
      }),
    );
  });
}

const NO_WAY = emptyWay({ at: 'never' });
