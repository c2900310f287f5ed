import { LAMBDA_LIMITS } from '../lambda-limits.ts';
import { turnsOf } from '../silence/time-limits.ts';
import { isTurn, type Circle } from '../facts/circles.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { pollingCircles } from '../facts/polling.ts';
import type { Rule } from './rule.ts';
import { statedSeconds } from '../facts/stated-pauses.ts';

export const pollTooShort: Rule = {
  code: 'WL217',
  name: 'poll-too-short',
  severity: 'warning',
  summary: 'A loop that asks a function until it is done surely lasts longer than one function may.',
  reason:
    'It is there for work that takes longer than the 8 seconds that Connect waits for one function, and gives up before. Counted are the pauses that it states (SSML breaks, Waits), for speech and answers may be quicker than thought; field A4.',
  check: (facts) =>
    pollingCircles(facts).flatMap((circle) => {
      const [loop, ...others] = circle.blocks.filter(({ action }) => action.Type === 'Loop');
      if (loop === undefined || others.length > 0 || !circle.loops.includes(loop)) return [];
      const turns = turnsOf(loop.action);
      if (turns === undefined) return [];
      const seconds = turns * turnSeconds(facts, circle, loop);
      if (!(seconds <= LAMBDA_LIMITS.synchronousSeconds)) return [];
      return [
        {
          path: loop.path,
          block: loop.action.Identifier,
          message: `The loop "${loop.action.Identifier}" asks "${circle.call.action.Identifier}" until it is done, and surely lasts ${seconds} s only; one function alone may take ${LAMBDA_LIMITS.synchronousSeconds} s.`,
          hint: 'Let each turn pause for a stated time, <break time="3s"/> or a Wait, and count more turns.',
        },
      ];
    }),
};

/** The stated pauses on the quickest way from the loop's turn back to it. */
function turnSeconds({ block }: Facts, { blocks }: Circle, loop: Block): number {
  const inside = new Set(blocks);
  const quickest = new Map<Block, number>();
  const waiting = loop.branches.filter(isTurn).map(({ target }) => ({ at: block(target), seconds: 0 }));
  // A list can be walked through while it grows; first come, first served keeps the walk short.
  for (const { at, seconds } of waiting) {
    if (at === undefined || !inside.has(at) || seconds >= (quickest.get(at) ?? Infinity)) continue;
    quickest.set(at, seconds);
    if (at === loop) continue;
    const after = seconds + statedSeconds(at);
    for (const { target } of at.branches) waiting.push({ at: block(target), seconds: after });
  }
  return quickest.get(loop) ?? Infinity;
}
