import { branchesOf } from '../flow/branches.ts';
import type { Rule } from './rule.ts';

export const missingTarget: Rule = {
  code: 'WL104',
  name: 'missing-target',
  severity: 'error',
  summary: 'Every transition leads to an action of the flow.',
  reason:
    'The service refuses others ("Invalid Action property value"); saved drafts carry "" or "$end" for branches that were never wired; flow-language 2.4.',
  check: (flow) => {
    const identifiers = new Set(flow.Actions.map(({ Identifier }) => Identifier));
    return flow.Actions.flatMap((action, index) =>
      branchesOf(action)
        .filter(({ target }) => !identifiers.has(target))
        .map(({ name, target, path }) => ({
          path: `Actions[${index}].${path}`,
          block: action.Identifier,
          message: `The branch ${name} of the block "${action.Identifier}" leads to "${target}", which does not exist.`,
          hint: 'Lead it to an action of this flow.',
        })),
    );
  },
};
