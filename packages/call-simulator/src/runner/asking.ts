import type { CallerAnswer } from '../scenario/scenario.ts';
import type { AskEffect } from '../step/effect.ts';
import type { AskedEvent } from '../trace/trace.ts';
import type { Awaited } from './awaited.ts';
import { callerTurn } from './caller-turn.ts';
import { cutShort, hear } from './hearing.ts';
import type { Recorder } from './stage.ts';

/**
 * Asks the caller, who answers by the script, and is silent when it is over. A question that is cut short before the caller's
 * turn has no answer; the answer is for the next one.
 */
export function createAsking(caller: readonly CallerAnswer[], record: Recorder) {
  let asked = 0;

  return (effect: AskEffect, at: number): Awaited => {
    const { block, prompt } = effect;
    const heard = hear(block, prompt, at);
    const turnBegins = heard.until;
    const { keys, milliseconds } = callerTurn(effect, caller[asked] ?? { silent: true });
    const endsAt = turnBegins + milliseconds;
    const turn = (until: number): AskedEvent => ({ type: 'asked', at: turnBegins, until, block });
    return {
      endsAt,
      sounds: [...heard.parts, turn(endsAt)],
      end() {
        asked += 1;
        record(heard, turn(endsAt), { type: 'answered', at: endsAt, block, turnMilliseconds: milliseconds, keys });
        return { type: 'answered', at: endsAt, keys };
      },
      cut(until) {
        record(...cutShort(heard, until));
        if (until <= turnBegins) return;
        asked += 1;
        record(turn(until));
      },
    };
  };
}
