import { functionSeconds } from '../silence/time-limits.ts';
import { chainsLongerThan } from '../facts/lambda-chains.ts';
import { circlesOf } from '../facts/circles.ts';
import type { Facts } from '../facts/facts.ts';
import { synchronousCalls } from '../facts/lambda-block.ts';
import type { Rule } from './rule.ts';

/** Longest run of Lambda blocks without a prompt, in seconds (flow-language 8.5). */
const MOST_SECONDS = 20;

export const lambdaChainTooLong: Rule = {
  code: 'WL208',
  name: 'lambda-chain-too-long',
  severity: 'error',
  summary: 'Lambda blocks that follow each other without a prompt wait at most 20 seconds together.',
  reason:
    'Connect adds up the time of a sequence of Lambda blocks and fails the flow above 20 seconds; a prompt starts the count again (flow-language 8.5). Counted at worst, each block its whole limit, which holds the retries.',
  check: (facts) => {
    if (!canBeTooLong(facts)) return [];
    return chainsLongerThan(MOST_SECONDS, facts).flatMap(({ seconds, calls, goesOn }) => {
      const [first] = calls;
      if (first === undefined) return [];
      const names = calls.map((call) => `"${call.action.Identifier}"`).join(', ');
      return [
        {
          path: first.path,
          block: first.action.Identifier,
          message: `${names}${goesOn ? ' and what follows' : ''} can take ${seconds === Infinity ? 'any time' : `${seconds} s`} without a prompt between them; the flow fails after ${MOST_SECONDS} s.`,
          hint: 'Say something between them, lower their limits, or let one function do the work of several.',
        },
      ];
    });
  },
};

/** All its functions together take longer, or a circle calls one again: most flows need no closer look. */
function canBeTooLong(facts: Facts): boolean {
  const calls = new Set(synchronousCalls(facts));
  if (calls.size === 0) return false;
  const seconds = [...calls].reduce((sum, { action }) => sum + functionSeconds(action), 0);
  return seconds > MOST_SECONDS || circlesOf(facts).some(({ blocks }) => blocks.some((block) => calls.has(block)));
}
