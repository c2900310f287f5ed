import type { Rule } from './rule.ts';

export const missingTarget: Rule = {
  code: 'WL104',
  name: 'missing-target',
  severity: 'error',
  summary: 'Every transition leads to an action of the flow.',
  reason:
    'The service refuses others ("Invalid Action property value"); saved drafts carry "" or "$end" for branches that were never wired; flow-language 2.4.',
  check: ({ blocks, block }) =>
    blocks.flatMap(({ action, path, branches }) =>
      branches
        .filter(({ target }) => block(target) === undefined)
        .map(({ name, target, path: at }) => ({
          path: `${path}.${at}`,
          block: action.Identifier,
          message: `The branch ${name} of the block "${action.Identifier}" leads to "${target}", which does not exist.`,
          hint: 'Lead it to an action of this flow.',
        })),
    ),
};
