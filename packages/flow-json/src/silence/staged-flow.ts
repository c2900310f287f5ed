import type { Action, Flow } from '../flow/flow.ts';
import type { BlockSound } from './block-sound.ts';
import type { Circumstances } from './circumstances.ts';
import { numbered, reachedBlocks, type NumberedFlow } from './numbered-flow.ts';
import { soundOf } from './sound-of.ts';

/** A flow by numbers, with what each block does to silence. */
export interface StagedFlow extends NumberedFlow {
  readonly sounds: readonly BlockSound[];
  /** The blocks that a call can come to, in document order. */
  readonly reached: readonly number[];
  readonly circumstances: Circumstances;
}

/** Prepares a flow for the meter; undefined where no silence in it takes time, as in most flows. Performs no I/O. */
export function staged(flow: Flow, circumstances: Circumstances): StagedFlow | undefined {
  const sounds = flow.Actions.map((action) => soundOf(action, circumstances));
  if (!sounds.some((sound, number) => takesTime(sound, flow.Actions[number]))) return undefined;
  const numbers = numbered(flow);
  return { ...numbers, sounds, reached: reachedBlocks(numbers), circumstances };
}

/** The block that asks whether a function that was started is done. */
export const POLLING = 'LoadLambdaFunctionResult';

function takesTime(sound: BlockSound, action: Action | undefined): boolean {
  switch (sound.kind) {
    case 'silent':
      return sound.part !== undefined || action?.Type === POLLING;
    case 'heard':
      return sound.before + sound.within + sound.after > 0;
    case 'meanwhile':
      return true;
    case 'elsewhere':
      return false;
  }
}
