import type { Block, Facts } from '../facts/facts.ts';
import { isStarted } from '../facts/last-start.ts';
import { asynchronousStarts } from '../facts/lambda-block.ts';
import { perFacts } from '../facts/per-facts.ts';
import { isInvocationId } from '../facts/reads-in.ts';
import type { Rule } from './rule.ts';
import { waysTo } from '../facts/ways-to.ts';

export const asyncIdOverwritten: Rule = {
  code: 'WL211',
  name: 'async-id-overwritten',
  severity: 'error',
  summary: 'The id of an asynchronous start is used or saved before the next start replaces it.',
  reason:
    'The id in $.LambdaInvocation.InvocationId is that of the latest start: the answer of the earlier function cannot be fetched any more, and who asks for it gets the later one’s (flow-language 8.6). Starts whose id nobody uses are not judged: their answers are not wanted.',
  check: (facts) => {
    const starts = asynchronousStarts(facts).filter(({ action }) => facts.isReached(action.Identifier));
    const unused = unusedStarts(facts, starts);
    return starts.flatMap((block) => {
      const earlier = unused.get(block);
      if (earlier === undefined || !isUsedAfter(facts, block)) return [];
      const { action, path } = block;
      return [
        {
          path,
          block: action.Identifier,
          message: `The block "${action.Identifier}" starts a function before the id of the one that "${earlier.action.Identifier}" started is used, and replaces it.`,
          hint: 'Save $.LambdaInvocation.InvocationId in an attribute after each start, and wait for that.',
        },
      ];
    });
  },
};

/** For each block: one of the starts whose id nobody can have used when the call comes to it. */
function unusedStarts(facts: Facts, starts: readonly Block[]): ReadonlyMap<Block, Block> {
  const unused = new Map<Block, Block>();
  for (const start of starts) {
    const waiting = start.branches.filter(({ kind }) => kind === 'next').map(({ target }) => target);
    for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
      const block = facts.block(target);
      if (block === undefined || unused.has(block)) continue;
      unused.set(block, start);
      if (block.reads().some(isInvocationId)) continue;
      for (const branch of block.branches) if (!isStarted(block, branch)) waiting.push(branch.target);
    }
  }
  return unused;
}

function isUsedAfter(facts: Facts, { branches }: Block): boolean {
  return branches.some(({ kind, target }) => kind === 'next' && leadingToUse(facts).has(target));
}

/** The blocks from which a call can come to one that uses the latest id, before another start; found backwards. */
const leadingToUse = perFacts((facts): ReadonlySet<string> => {
  const users = facts.blocks.filter(({ reads }) => reads().some(isInvocationId));
  const leading = new Set(users.map(({ action }) => action.Identifier));
  // A set can be walked through while it grows.
  for (const identifier of leading) {
    for (const { block, branch } of waysTo(facts, identifier)) {
      if (!isStarted(block, branch)) leading.add(block.action.Identifier);
    }
  }
  return leading;
});
