import { branchesOf } from '../flow/branches.ts';
import type { Rule } from './rule.ts';

export const unreachableBlock: Rule = {
  code: 'WL114',
  name: 'unreachable-block',
  severity: 'warning',
  summary: 'Every block can be reached from the start.',
  reason: 'A block that nothing leads to is dead weight, and often a branch that was wired wrongly.',
  check: (flow) => {
    const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
    const reached = new Set<string>();
    const waiting = [flow.StartAction];
    for (let identifier = waiting.pop(); identifier !== undefined; identifier = waiting.pop()) {
      const action = actions.get(identifier);
      if (action === undefined || reached.has(identifier)) continue;
      reached.add(identifier);
      waiting.push(...branchesOf(action).map(({ target }) => target));
    }
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
