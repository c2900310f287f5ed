import type { Rule } from './rule.ts';

const MOST_ACTIONS = 250;

export const tooManyActions: Rule = {
  code: 'WL113',
  name: 'too-many-actions',
  severity: 'error',
  summary: 'A flow has at most 250 actions.',
  reason: 'The service refuses more; flow-language 9.',
  check: ({ flow }) =>
    flow.Actions.length <= MOST_ACTIONS
      ? []
      : [
          {
            path: 'Actions',
            message: `The flow has ${flow.Actions.length} actions; ${MOST_ACTIONS} are allowed.`,
            hint: 'Move a part of it into a module or into another flow.',
          },
        ],
};
