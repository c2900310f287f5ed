import { numbered, reachedBlocks, type NumberedFlow } from './numbered-flow.ts';
import type { Flow } from '../flow/flow.ts';
import type { BlockSound } from './block-sound.ts';
import type { Circumstances } from './circumstances.ts';
import { soundOf } from './sound-of.ts';

/** A flow by numbers, with what each block does to silence. */
export interface StagedFlow extends NumberedFlow {
  readonly sounds: readonly BlockSound[];
  /** The blocks that a call can come to, in document order. */
  readonly reached: readonly number[];
  readonly circumstances: Circumstances;
}

/** Prepares a flow for the meter. Performs no I/O. */
export function staged(flow: Flow, circumstances: Circumstances): StagedFlow {
  const numbers = numbered(flow);
  return {
    ...numbers,
    sounds: flow.Actions.map((action) => soundOf(action, circumstances)),
    reached: reachedBlocks(numbers),
    circumstances,
  };
}

/** Can any silence in the flow take time? */
export function canBeSilent({ actions, sounds, reached }: StagedFlow): boolean {
  return reached.some((number) => {
    const sound = sounds[number];
    switch (sound?.kind) {
      case 'silent':
        return sound.part !== undefined || actions[number]?.Type === POLLING;
      case 'heard':
        return sound.before + sound.within + sound.after > 0;
      case 'meanwhile':
        return true;
      default:
        return false;
    }
  });
}

/** The block that asks whether a function that was started is done. */
export const POLLING = 'LoadLambdaFunctionResult';
