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
          message: UNWIRED.has(target)
            ? `The branch ${name} of the block "${action.Identifier}" was never wired: it leads to "${target}", as saved drafts do.`
            : `The branch ${name} of the block "${action.Identifier}" leads to "${target}", which does not exist.`,
          hint: 'Lead it to an action of this flow.',
        })),
    ),
};

/** What the console writes for a branch that leads nowhere yet; it saves such flows and does not publish them. */
const UNWIRED: ReadonlySet<string> = new Set(['', '$end']);
