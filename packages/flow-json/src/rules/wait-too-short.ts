import { waitSeconds } from '../silence/time-limits.ts';
import { blocksOfType } from './facts.ts';
import { jobLimit, longestLastStart } from './last-start.ts';
import { isInvocationId } from './reads-in.ts';
import type { Rule } from './rule.ts';

export const waitTooShort: Rule = {
  code: 'WL215',
  name: 'wait-too-short',
  severity: 'warning',
  summary: 'A Wait for a function lasts longer than the function may run.',
  reason:
    'Where both end at the same time it is left to chance whether an answer of the last second is heard; where the Wait ends first, work that was done is thrown away; flow-language 8.6, field A3.',
  check: (facts) => {
    const last = longestLastStart(facts);
    return blocksOfType(facts, 'Wait').flatMap((block) => {
      const start = block.reads().some(isInvocationId) ? last.get(block) : undefined;
      const { action, path } = block;
      const seconds = waitSeconds(action);
      if (start === undefined || seconds > jobLimit(start)) return [];
      return [
        {
          path: `${path}.Parameters.TimeLimitSeconds`,
          block: action.Identifier,
          message: `The Wait "${action.Identifier}" ends after ${seconds} s; the function that "${start.action.Identifier}" starts may run for ${jobLimit(start)} s.`,
          hint: 'Wait a few seconds longer than the function may run.',
        },
      ];
    });
  },
};
