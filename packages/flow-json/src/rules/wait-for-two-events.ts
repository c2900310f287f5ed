import { parameterAt } from '../catalogue/parameter-at.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const waitForTwoEvents: Rule = {
  code: 'WL124',
  name: 'wait-for-two-events',
  severity: 'warning',
  summary: 'A Wait names one participant event.',
  reason:
    'CustomerReturned and BotParticipantDisconnected are for different participants; the service was seen to refuse both together, though a page shows it (flow-language 12, 6).',
  check: (facts) =>
    blocksOfType(facts, 'Wait').flatMap(({ action, path }) => {
      const events = parameterAt(action, 'Events');
      if (!Array.isArray(events) || new Set(events).size < 2) return [];
      return [
        {
          path: `${path}.Parameters.Events`,
          block: action.Identifier,
          message: `The Wait "${action.Identifier}" waits for ${events.length} participant events at once.`,
          hint: 'Wait for one of them.',
        },
      ];
    }),
};
