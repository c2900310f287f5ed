import type { Rule } from './rule.ts';

export const missingStart: Rule = {
  code: 'WL103',
  name: 'missing-start',
  severity: 'error',
  summary: 'StartAction names an action of the flow.',
  reason: 'A flow begins at StartAction; flow-language 2.1.',
  check: ({ flow }) =>
    flow.Actions.some(({ Identifier }) => Identifier === flow.StartAction)
      ? []
      : [
          {
            path: 'StartAction',
            message: `StartAction is "${flow.StartAction}", and no action has that identifier.`,
            hint: 'Name the action that the call begins with.',
          },
        ],
};
