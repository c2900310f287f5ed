import type { Step } from '../statement.ts';
import { say } from '../statements/say.ts';
import type { Writer } from '../writer.ts';
import { ssmlOf, type Piece } from './comfort-speech.ts';
import { everyNth, inTurn } from './every-nth.ts';
import type { Pace } from './pace.ts';
import { readyMade } from './ready-made.ts';

/** A turn of a loop on the phone: pauses for as long as it holds, and what is said at their ends. */
export function voiceTurn(
  { every, spoken }: Pace,
  holdSeconds: number,
  named: (words: string) => string,
  { checked }: Writer,
): readonly Step[] {
  const speak = (pieces: readonly Piece[], name?: string): readonly Step[] => [
    checked(say(ssmlOf(pieces), name === undefined ? {} : { name }, readyMade)),
  ];
  const says = spoken.map((pieces) => () => speak(pieces));
  return everyNth(
    every,
    { nth: () => inTurn(says, named('next words for'), checked), others: () => speak([holdSeconds], 'pause') },
    named('comfort for'),
    checked,
  );
}
