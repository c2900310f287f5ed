import type { Action, Flow } from '../flow/flow.ts';
import { turnsOf } from '../silence/time-limits.ts';
import { isTurn, unaskedCircles, type Circle } from './circles.ts';
import { factsOf, type Block, type Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';
import { pollingCircles, type Polling } from './polling.ts';
import { statedSeconds } from './stated-pauses.ts';

/** A Loop that asks a function again and again until it is done. */
export interface PollingLoop {
  readonly loop: Action;
  /** Every Lambda block in it. */
  readonly calls: readonly Action[];
  /** How long all its turns last for certain: by stated pauses alone. Infinity where a recording or a module is in each. */
  readonly seconds: number;
}

/** The loops of a flow that poll, where one Loop counts their turns and the flow states how many. Performs no I/O. */
export function pollingLoops(flow: Flow): readonly PollingLoop[] {
  return boundedPolls(factsOf(flow)).map(({ blocks, loop, seconds }) => ({
    loop: loop.action,
    calls: blocks.map(({ action }) => action).filter(({ Type }) => Type === 'InvokeLambdaFunction'),
    seconds,
  }));
}

/** A polling circle with the one Loop that bounds it, and how long that lasts for certain. */
export interface BoundedPoll extends Circle, Polling {
  readonly loop: Block;
  readonly seconds: number;
}

export const boundedPolls = perFacts((facts: Facts): readonly BoundedPoll[] =>
  pollingCircles(facts).flatMap((circle) => {
    const [loop, ...others] = circle.loops;
    if (loop === undefined || others.length > 0 || hasCirclesInside(facts, circle)) return [];
    const turns = turnsOf(loop.action);
    if (turns === undefined) return [];
    // No turn is no time, however long one would last.
    const seconds = turns === 0 ? 0 : turns * turnSeconds(facts, circle, loop);
    return [{ ...circle, loop, seconds }];
  }),
);

/** Do its turns hold circles of their own? Loops that only say what comes next do not make any. */
function hasCirclesInside(facts: Facts, { blocks }: Circle): boolean {
  const inside = new Set(blocks);
  return unaskedCircles(facts).some(
    (other) => other.blocks.length < blocks.length && other.blocks.every((block) => inside.has(block)),
  );
}

/** The stated pauses on the quickest way from the loop's turn back to it. */
function turnSeconds({ block }: Facts, { blocks }: Circle, loop: Block): number {
  const inside = new Set(blocks);
  const quickest = new Map<Block, number>();
  const waiting = loop.branches.filter(isTurn).map(({ target }) => ({ at: block(target), seconds: 0 }));
  // A list can be walked through while it grows; first come, first served keeps the walk short.
  for (const { at, seconds } of waiting) {
    if (at === undefined || !inside.has(at) || seconds >= (quickest.get(at) ?? Infinity)) continue;
    quickest.set(at, seconds);
    if (at === loop) continue;
    const after = seconds + statedSeconds(at);
    for (const { target } of at.branches) waiting.push({ at: block(target), seconds: after });
  }
  return quickest.get(loop) ?? Infinity;
}
