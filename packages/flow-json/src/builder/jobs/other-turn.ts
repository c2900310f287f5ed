import type { StateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import { LAMBDA_LIMITS } from '../../lambda-limits.ts';
import type { Step } from '../statement.ts';
import { wait } from '../statements/wait.ts';
import type { Writer } from '../writer.ts';
import { everyNth, inTurn } from './every-nth.ts';
import { readyMade, type Ready } from './ready-made.ts';
import { tell } from './tell.ts';
import type { Work } from './work.ts';

/** A turn away from the phone is no shorter: nobody listens there, and a chat is not to be filled with messages. */
const SHORTEST_SECONDS = 6;

/**
 * A turn of a loop away from the phone: a Wait, and a message now and then. Between two messages there are only so many checks
 * that all together stay below what Connect gives a chain of Lambda blocks, however long each takes.
 */
export function otherTurn(
  { lambda }: Work<StateMachineLadder>,
  failed: Ready,
  named: (words: string) => string,
  writer: Writer,
): readonly Step[] {
  const { checked } = writer;
  const { loop, invoker } = lambda.limits;
  const [first = '', ...others] = lambda.comfort.texts;
  const told = [...others, first].map((text) => tell(text, writer)).filter((steps) => steps.length > 0);
  const nextTold: Ready = () =>
    inTurn(
      told.map((steps) => () => steps),
      named('next message for'),
      checked,
    );
  const checks = Math.max(1, Math.floor((LAMBDA_LIMITS.chainSeconds - 1) / invoker.blockSeconds));
  return [
    ...(told.length === 0 ? [] : everyNth(checks, { nth: nextTold, others: () => [] }, named('messages for'), checked)),
    checked(wait(Math.max(SHORTEST_SECONDS, loop.holdSeconds), { onFailure: failed }, readyMade)),
  ];
}
