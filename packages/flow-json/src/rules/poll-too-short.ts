import { boundedPolls } from '../facts/polling-loops.ts';
import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import type { Rule } from './rule.ts';

export const pollTooShort: Rule = {
  code: 'WL217',
  name: 'poll-too-short',
  severity: 'warning',
  summary: 'A loop that asks a function until it is done surely lasts longer than one function may.',
  reason:
    'It is there for work that takes longer than the 8 seconds that Connect waits for one function, and gives up before. Counted are the pauses that it states (SSML breaks, Waits), for speech and answers may be quicker than thought; field A4.',
  check: (facts) =>
    boundedPolls(facts)
      .filter(({ seconds }) => seconds <= LAMBDA_LIMITS.synchronousSeconds)
      .map(({ loop, call, seconds }) => ({
        path: loop.path,
        block: loop.action.Identifier,
        message: `The loop "${loop.action.Identifier}" asks "${call.action.Identifier}" until it is done, and surely lasts ${seconds} s only; one function alone may take ${LAMBDA_LIMITS.synchronousSeconds} s.`,
        hint: 'Let each turn pause for a stated time, <break time="3s"/> or a Wait, and count more turns.',
      })),
};
