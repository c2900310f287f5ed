import { reachableActions } from '../flow/reachable.ts';
import type { Rule } from './rule.ts';

export const unreachableBlock: Rule = {
  code: 'WL114',
  name: 'unreachable-block',
  severity: 'warning',
  summary: 'Every block can be reached from the start.',
  reason: 'A block that nothing leads to is dead weight, and often a branch that was wired wrongly.',
  check: (flow) => {
    const reached = reachableActions(flow);
    return flow.Actions.flatMap(({ Identifier }, index) =>
      reached.has(Identifier)
        ? []
        : [
            {
              path: `Actions[${index}]`,
              block: Identifier,
              message: `No way leads to the block "${Identifier}".`,
              hint: 'Lead a branch to it, or remove it.',
            },
          ],
    );
  },
};
