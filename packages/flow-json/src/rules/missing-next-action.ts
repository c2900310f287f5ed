import { judgedActions } from './judged-actions.ts';
import type { Rule } from './rule.ts';

export const missingNextAction: Rule = {
  code: 'WL105',
  name: 'missing-next-action',
  severity: 'error',
  summary: 'Every action that does not end the flow has a NextAction.',
  reason:
    'The service demands it even where it is never taken ("Action is missing required property"); flow-language 2.4.',
  check: (flow) =>
    judgedActions(flow)
      .filter(({ action, definition }) => !definition.terminal && action.Transitions.NextAction === undefined)
      .map(({ action, path }) => ({
        path: `${path}.Transitions`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) has no NextAction.`,
        hint: 'Add one; where success leaves the flow, repeat the target of the error branch, as the console does.',
      })),
};
