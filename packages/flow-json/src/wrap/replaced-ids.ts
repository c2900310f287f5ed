import { blocksFrom } from '../facts/blocks-from.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { isStarted } from '../facts/last-start.ts';
import { isInvocationId } from '../facts/reads-in.ts';
import type { Issue } from '../issue.ts';
import { wrapIssue } from './wrap-issue.ts';

/**
 * Refuses blocks that read the id of the latest start behind one of these calls: once the call is a start itself, it is that one's,
 * and who waits for an earlier function would be given the answer of another.
 */
export function replacedIds(facts: Facts, calls: readonly Block[]): readonly Issue[] {
  const readers = new Set(facts.blocks.filter(({ reads }) => reads().some(isInvocationId)));
  if (readers.size === 0) return [];
  return calls.flatMap((call) => {
    const targets = call.branches.map(({ target }) => target);
    const behind = blocksFrom(facts, targets, (block, branch) => !isStarted(block, branch));
    return [...behind].filter((block) => readers.has(block)).map((reader) => replaced(reader, call));
  });
}

function replaced(reader: Block, call: Block): Issue {
  return wrapIssue('cannot-wrap', reader, {
    message: `The block "${reader.action.Identifier}" reads $.LambdaInvocation.InvocationId, the id of the latest start, which will be that of "${call.action.Identifier}".`,
    hint: 'Save the id in an attribute behind the start that is meant, and read that.',
  });
}
