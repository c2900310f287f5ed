import { waitSeconds } from '../silence/time-limits.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { jobLimit, longestLastStart } from '../facts/last-start.ts';
import { isInvocationId } from '../facts/reads-in.ts';
import type { Rule } from './rule.ts';
import { saversOf } from '../facts/saved-ids.ts';

export const waitTooShort: Rule = {
  code: 'WL215',
  name: 'wait-too-short',
  severity: 'warning',
  summary: 'A Wait for a function lasts longer than the function may run.',
  reason:
    'Where both end at the same time it is left to chance whether an answer of the last second is heard; where the Wait ends first, work that was done is thrown away; flow-language 8.6, field A3.',
  check: (facts) => {
    return blocksOfType(facts, 'Wait').flatMap((block) => {
      const start = awaited(facts, block);
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

/** Of the starts that a Wait can wait for, by the latest id or by one that an attribute keeps, the one that may run longest. */
function awaited(facts: Facts, wait: Block): Block | undefined {
  const last = longestLastStart(facts);
  if (last.size === 0) return undefined;
  const from = wait.reads().flatMap((read) => (isInvocationId(read) ? [wait] : saversOf(facts, read)));
  return from
    .flatMap((block) => last.get(block) ?? [])
    .reduce<Block | undefined>(
      (longest, start) => (longest === undefined || jobLimit(start) > jobLimit(longest) ? start : longest),
      undefined,
    );
}
