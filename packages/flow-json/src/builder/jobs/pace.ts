import type { Comfort } from '../comfort.ts';
import type { Piece } from './comfort-speech.ts';

/** How a caller on the phone is kept company while a loop checks. */
export interface Pace {
  /** In every so many turns something is said; in the others there is a pause. */
  readonly every: number;
  /** What is said, one after the other over the turns in which something is. Each lasts as long as a turn must. */
  readonly spoken: readonly (readonly Piece[])[];
  /** What is said before the loop; nothing where its first turn says something. */
  readonly first?: string;
}

/** How long a check is taken to last, in seconds. */
const CHECK_SECONDS = 1;

/**
 * Paces a loop of which every turn holds for so many seconds and then checks: between two texts the caller hears nothing for
 * `comfort.every` seconds at most, as long as a check takes no more than one. Turns are shared where they are short, and hold
 * several texts where they are long. Performs no I/O.
 */
export function paceOf({ texts, every: mostSilence }: Comfort, holdSeconds: number): Pace {
  const every = Math.floor(mostSilence / (holdSeconds + CHECK_SECONDS));
  if (every > 1) {
    const [first = '', ...others] = texts;
    return { every, first, spoken: [...others, first].map((text) => [text, holdSeconds]) };
  }
  const pauses = evenly(holdSeconds, Math.ceil(holdSeconds / (mostSilence - CHECK_SECONDS)));
  const textAt = (index: number): string => texts[index % texts.length] ?? '';
  const spoken = Array.from({ length: turnsUntilRepeated(pauses.length, texts.length) }, (_, turn) =>
    pauses.flatMap((pause, index) => [textAt(turn * pauses.length + index), pause]),
  );
  return { every: 1, spoken };
}

/** Whole seconds, as even as can be. */
function evenly(seconds: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, index) => Math.ceil((seconds - index) / parts));
}

/** After how many turns that say so many texts each, one after the other, a turn begins with the first text again. */
function turnsUntilRepeated(perTurn: number, texts: number): number {
  let turns = 1;
  while ((turns * perTurn) % texts !== 0) turns++;
  return turns;
}
