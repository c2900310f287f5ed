import type { Comfort } from '../comfort.ts';
import type { Piece } from './comfort-speech.ts';

/** How a caller on the phone is kept company while a loop checks. */
export interface Pace {
  /** What is said before the loop. */
  readonly first: string;
  /** At the end of every so many turns something is said; the others are a pause alone. */
  readonly every: number;
  /** What the turns are in which something is said, one after the other. Each lasts as long as a turn must. */
  readonly spoken: readonly (readonly Piece[])[];
}

/** How long a check is taken to last, in seconds. */
const CHECK_SECONDS = 1;

/**
 * Paces a loop of which every turn holds for so many seconds and then checks: between two texts the caller hears nothing for
 * `comfort.every` seconds at most, as long as a check takes no more than one. Turns are shared where they are short, and hold
 * several texts where they are long. Texts stand behind pauses, so that the caller who has just heard one hears the answer next.
 * Performs no I/O.
 */
export function paceOf({ texts, every: mostSilence }: Comfort, holdSeconds: number): Pace {
  const every = Math.max(1, Math.floor(mostSilence / (holdSeconds + CHECK_SECONDS)));
  const pauses = evenly(holdSeconds, every > 1 ? 1 : Math.ceil(holdSeconds / (mostSilence - CHECK_SECONDS)));
  const textAt = (index: number): string => texts[index % texts.length] ?? '';
  const spoken = Array.from({ length: turnsUntilRepeated(pauses.length, texts.length) }, (_, turn) =>
    pauses.flatMap((pause, index) => [pause, textAt(1 + turn * pauses.length + index)]),
  );
  return { first: textAt(0), every, spoken };
}

/** Whole seconds, as even as can be. */
function evenly(seconds: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, index) => Math.ceil((seconds - index) / parts));
}

/** After how many turns that say so many texts each, one after the other, a turn begins with the same text again. */
function turnsUntilRepeated(perTurn: number, texts: number): number {
  let turns = 1;
  while ((turns * perTurn) % texts !== 0) turns++;
  return turns;
}
