import type { SayEffect } from '../step/effect.ts';
import type { Awaited } from './awaited.ts';
import { cutShort, hear } from './hearing.ts';
import type { Recorder } from './stage.ts';

/** Plays a prompt. */
export function say({ block, prompt }: SayEffect, at: number, record: Recorder): Awaited {
  const heard = hear(block, prompt, at);
  return {
    endsAt: heard.until,
    sounds: heard.parts,
    end() {
      record(heard);
      return { type: 'spoken', at: heard.until };
    },
    cut: (until) => record(...cutShort(heard, until)),
  };
}
