import { isAsynchronous } from '../silence/time-limits.ts';
import { readsAnswer } from './answer-readers.ts';
import { unaskedCircles, type Circle } from './circles.ts';
import type { Block, Facts } from './facts.ts';
import { synchronousCalls } from './lambda-block.ts';
import { perFacts } from './per-facts.ts';

/** A circle that asks a function again and again until its answer is another one. */
export interface Polling {
  readonly call: Block;
  readonly check: Block;
}

/** The circles of a flow that poll, each with what it asks and where it compares. */
export const pollingCircles = perFacts((facts: Facts): readonly (Circle & Polling)[] => {
  if (synchronousCalls(facts).length === 0) return [];
  return unaskedCircles(facts).flatMap((circle) => {
    const polling = pollingIn(circle);
    return polling === undefined ? [] : [{ ...circle, ...polling }];
  });
});

/**
 * Sees whether a circle polls: it waits for a function, compares the answer, and one outcome of the comparison leaves the
 * circle. Undefined for any other circle, one that merely tries a failing function again among them.
 */
export function pollingIn({ blocks }: Pick<Circle, 'blocks'>): Polling | undefined {
  // Loop prompts go round by themselves until an agent comes.
  if (blocks.some(({ action }) => action.Type === 'MessageParticipantIteratively')) return undefined;
  const call = blocks.find(({ action }) => action.Type === 'InvokeLambdaFunction' && !isAsynchronous(action));
  if (call === undefined) return undefined;
  const inside = new Set(blocks.map(({ action }) => action.Identifier));
  const check = blocks.find(
    (block) =>
      block.action.Type === 'Compare' && readsAnswer(block) && block.branches.some(({ target }) => !inside.has(target)),
  );
  return check === undefined ? undefined : { call, check };
}
