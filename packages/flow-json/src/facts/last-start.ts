import type { Branch } from '../flow/branches.ts';
import { isAsynchronous, secondsIn } from '../silence/time-limits.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import type { Block, Facts } from './facts.ts';
import { asynchronousStarts } from './lambda-block.ts';
import { perFacts } from './per-facts.ts';

/** How long the function that a block starts may run. */
export function jobLimit({ action }: Block): number {
  return secondsIn(action.Parameters?.['InvocationTimeLimitSeconds'], LAMBDA_LIMITS.asynchronousSeconds);
}

/**
 * For each block behind an asynchronous start: of the starts that can be the last one before it, the one that may run longest.
 * Blocks that no start can have come before are not in it.
 */
export const longestLastStart = perFacts((facts): ReadonlyMap<Block, Block> => {
  const last = new Map<Block, Block>();
  // The longest first: what one of them has come to, a shorter one cannot change.
  const starts = asynchronousStarts(facts)
    .filter(({ action }) => facts.isReached(action.Identifier))
    .toSorted((one, other) => jobLimit(other) - jobLimit(one));
  for (const start of starts) {
    const waiting = [start];
    for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
      for (const branch of block.branches) {
        const next = isStarted(block, branch) && block !== start ? undefined : facts.block(branch.target);
        if (next === undefined || last.has(next) || (block === start && branch.kind !== 'next')) continue;
        last.set(next, start);
        waiting.push(next);
      }
    }
  }
  return last;
});

/** Does this branch mean that the block has started its function? */
export function isStarted({ action }: Block, { kind }: Branch): boolean {
  return kind === 'next' && isAsynchronous(action);
}

/** Where blocks lead that have started their function. */
export function startedTargets(facts: Facts): readonly string[] {
  return asynchronousStarts(facts)
    .filter(({ action }) => facts.isReached(action.Identifier))
    .flatMap(({ branches }) => branches.filter(({ kind }) => kind === 'next').map(({ target }) => target));
}
