import type { Rule } from './rule.ts';

export const unreachableBlock: Rule = {
  code: 'WL114',
  name: 'unreachable-block',
  severity: 'warning',
  summary: 'Every block can be reached from the start.',
  reason: 'A block that nothing leads to is dead weight, and often a branch that was wired wrongly.',
  check: ({ blocks, isReached }) =>
    blocks
      .filter(({ action }) => !isReached(action.Identifier))
      .map(({ action: { Identifier }, path }) => ({
        path,
        block: Identifier,
        message: `No way leads to the block "${Identifier}".`,
        hint: 'Lead a branch to it, or remove it.',
      })),
};
