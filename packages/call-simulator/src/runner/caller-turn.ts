import type { CallerAnswer } from '../scenario/scenario.ts';
import type { AskEffect, Entry } from '../step/effect.ts';

/** What came of the caller's turn. */
export interface CallerTurn {
  /** Null where the caller pressed nothing. */
  readonly keys: string | null;
  /** From the end of the prompt. A caller who presses keys does so at once. */
  readonly milliseconds: number;
}

/**
 * Plays the caller's turn at a question. A menu takes the first key. An entry is complete at its full length, at the keys that
 * end it, or when no further key follows; the cancel key `*` throws away what came before it. Performs no I/O.
 */
export function callerTurn({ firstKeyMilliseconds, entry }: AskEffect, answer: CallerAnswer): CallerTurn {
  if ('silent' in answer) return { keys: null, milliseconds: firstKeyMilliseconds };
  const pressed = 'press' in answer ? answer.press : answer.enter;
  return entry === null ? { keys: pressed.slice(0, 1), milliseconds: 0 } : entryTurn(entry, pressed);
}

function entryTurn(
  { maximumLength, terminator, interdigitMilliseconds, cancelKey }: Entry,
  pressed: string,
): CallerTurn {
  let keys = '';
  for (const key of pressed) {
    keys += key;
    if (keys.endsWith(terminator)) return { keys: keys.slice(0, -terminator.length), milliseconds: 0 };
    if (cancelKey && key === '*' && !terminator.includes('*')) keys = '';
    if (keys.length === maximumLength) return { keys, milliseconds: 0 };
  }
  return { keys, milliseconds: interdigitMilliseconds };
}
