import { blocksFrom } from '../facts/blocks-from.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { isStarted, startedTargets } from '../facts/last-start.ts';
import { isInvocationId } from '../facts/reads-in.ts';
import type { Rule } from './rule.ts';

export const loadWithoutStart: Rule = {
  code: 'WL212',
  name: 'load-without-start',
  severity: 'error',
  summary: 'A flow waits for a function, or loads its answer, only where it has started one.',
  reason:
    'Without a start there is no id: the load fails, and a Wait waits to its end for nothing (flow-language 8.6). It is a warning where some ways come from a start and others do not, as when a failing start leads to the same Wait. Ids that an attribute keeps are not judged.',
  check: (facts) => {
    const askers = facts.blocks.filter((block) => facts.isReached(block.action.Identifier) && asksForLatest(block));
    if (askers.length === 0) return [];
    const started = blocksFrom(facts, [...startedTargets(facts), ...unknownTargets(facts)]);
    const unstarted = blocksFrom(
      facts,
      [facts.flow.StartAction],
      (block, branch) => !isStarted(block, branch) && block.definition !== undefined,
    );
    return askers
      .filter((block) => unstarted.has(block))
      .map((block) => {
        const { action, path } = block;
        const never = !started.has(block);
        return {
          path,
          block: action.Identifier,
          message: `The block "${action.Identifier}" (${action.Type}) asks for a function that ${never ? 'was never started' : 'may not have been started, on some of the ways to it'}.`,
          hint: 'Start the function asynchronously before it, and lead the failure of the start elsewhere.',
          ...(never ? {} : { severity: 'warning' as const }),
        };
      });
  },
};

/** Waits for, or loads, whichever function was started last. */
function asksForLatest({ action, reads }: Block): boolean {
  return (action.Type === 'Wait' || action.Type === 'LoadLambdaFunctionResult') && reads().some(isInvocationId);
}

/** Blocks of unknown types may start one. */
function unknownTargets({ blocks, isReached }: Facts): readonly string[] {
  return blocks
    .filter(({ action, definition }) => definition === undefined && isReached(action.Identifier))
    .flatMap(({ branches }) => branches.map(({ target }) => target));
}
