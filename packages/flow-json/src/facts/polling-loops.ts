import type { Action, Flow } from '../flow/flow.ts';
import { turnsOf } from '../silence/time-limits.ts';
import { blocksFrom } from './blocks-from.ts';
import { circlesAmong, isTurn, unaskedCircles, type Circle } from './circles.ts';
import { factsOf, type Block, type Facts } from './facts.ts';
import { synchronousCalls } from './lambda-block.ts';
import { perFacts } from './per-facts.ts';
import { pollingIn, type Polling } from './polling.ts';
import { statedSeconds } from './stated-pauses.ts';

/** A Loop that asks a function again and again until it is done. */
export interface PollingLoop {
  readonly loop: Action;
  /** Every Lambda block in it. */
  readonly calls: readonly Action[];
  /** How long all its turns last for certain: by stated pauses alone. Infinity where a recording or a module is in each. */
  readonly seconds: number;
}

/** The Loops of a flow that poll, and state how often. Performs no I/O. */
export function pollingLoops(flow: Flow): readonly PollingLoop[] {
  return boundedPolls(factsOf(flow)).map(({ blocks, loop, seconds }) => ({
    loop: loop.action,
    calls: blocks.map(({ action }) => action).filter(({ Type }) => Type === 'InvokeLambdaFunction'),
    seconds,
  }));
}

/** What a Loop goes round in and polls, and how long all its turns last for certain. */
export interface BoundedPoll extends Polling {
  readonly blocks: readonly Block[];
  readonly loop: Block;
  readonly seconds: number;
}

export const boundedPolls = perFacts((facts: Facts): readonly BoundedPoll[] =>
  synchronousCalls(facts).length === 0
    ? []
    : unaskedCircles(facts).flatMap((circle) => circle.loops.flatMap((loop) => boundedPoll(facts, circle, loop) ?? [])),
);

/** Undefined where the Loop goes round without asking, where a turn of it holds other circles, or nobody knows how often it turns. */
function boundedPoll(facts: Facts, { blocks: all, loops }: Circle, loop: Block): BoundedPoll | undefined {
  const others = loops.filter((other) => other !== loop);
  if (holdsOneOf(others, facts, loop)) return undefined;
  const blocks = circlesAmong(facts, all, new Set(others)).find((circle) => circle.includes(loop));
  const polling = blocks === undefined ? undefined : pollingIn({ blocks });
  const turns = turnsOf(loop.action);
  if (blocks === undefined || polling === undefined || turns === undefined) return undefined;
  if (circlesAmong(facts, blocks, new Set(loops)).length > 0) return undefined;
  // No turn is no time, however long one would last.
  return { ...polling, blocks, loop, seconds: turns === 0 ? 0 : turns * turnSeconds(facts, blocks, loop) };
}

/** Does every call come to one of the other Loops through this one? */
function holdsOneOf(others: readonly Block[], facts: Facts, loop: Block): boolean {
  if (others.length === 0) return false;
  const without = blocksFrom(facts, [facts.flow.StartAction], (block) => block !== loop);
  return others.some((other) => !without.has(other));
}

/** The stated pauses on the quickest way from the loop's turn back to it. */
function turnSeconds({ block }: Facts, blocks: readonly Block[], loop: Block): number {
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
