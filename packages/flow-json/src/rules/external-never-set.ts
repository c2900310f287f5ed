import { blocksFrom } from '../facts/blocks-from.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { answers, successTargets } from '../facts/lambda-block.ts';
import { answerField } from '../facts/reads-in.ts';
import type { Rule } from './rule.ts';

export const externalNeverSet: Rule = {
  code: 'WL210',
  name: 'external-never-set',
  severity: 'warning',
  summary: 'A function’s answer is read only where a function can have answered.',
  reason:
    'Before any answer $.External is empty: the caller hears a hole in the sentence, and comparisons never match. An asynchronous start does not answer, loading its result does (flow-language 8.6). It is an error in a module, which does not see what its caller was answered (4.2); other flows may follow one that called a function, and people rely on its answer being there still.',
  check: (facts) => {
    const readers = facts.blocks.filter(
      ({ action, reads }) => facts.isReached(action.Identifier) && reads().some(isAnswer),
    );
    if (readers.length === 0) return [];
    const replacers = facts.blocks.filter(answers);
    const unknown = replacers.filter(({ definition }) => definition === undefined);
    const answered = blocksFrom(facts, [...successTargets(facts, replacers), ...anyTargets(facts, unknown)]);
    const certain = facts.flowType === 'MODULE' && blocksOfType(facts, 'InvokeFlowModule').length === 0;
    return readers
      .filter((block) => !answered.has(block))
      .map(({ action, path, reads }) => {
        const field = reads().flatMap((read) => answerField(read) ?? [])[0] ?? '';
        return {
          path: `${path}.Parameters`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" reads $.External${field === '' ? '' : `.${field}`}, and no way to it leads through a function that has answered.`,
          hint: 'Call the function first; what a flow before this one was answered belongs in an attribute.',
          ...(certain ? { severity: 'error' as const } : {}),
        };
      });
  },
};

function isAnswer(read: readonly string[]): boolean {
  return answerField(read) !== undefined;
}

/** Where any way out of these blocks leads: what an unknown type does when it fails, nobody knows. */
function anyTargets({ isReached }: Facts, blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ action }) => isReached(action.Identifier))
    .flatMap(({ branches }) => branches.map(({ target }) => target));
}
