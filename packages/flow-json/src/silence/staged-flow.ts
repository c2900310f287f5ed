import type { Action, Flow } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
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

/** Prepares a flow for the meter. Performs no I/O. */
export function staged(flow: Flow, circumstances: Circumstances): StagedFlow {
  const numbers = numbered(flow);
  const sounds = flow.Actions.map((action) => soundOf(action, circumstances));
  return { ...numbers, sounds, reached: reachedBlocks(numbers), circumstances };
}

/** Can a silence in the flow take time? In most flows none can, and a look at each block tells. */
export function canBeSilent({ Actions }: Flow): boolean {
  return Actions.some(
    ({ Type, Parameters }) => TIMED.has(Type) || hasBreak(Parameters?.['SSML']) || hasBreak(Parameters?.['Text']),
  );
}

/** The block that asks whether a function that was started is done. */
export const POLLING = 'LoadLambdaFunctionResult';

const TIMED: ReadonlySet<Action['Type']> = new Set([
  'InvokeLambdaFunction',
  'MessageParticipantIteratively',
  'Wait',
  POLLING,
]);

function hasBreak(prompt: JsonValue | undefined): boolean {
  return typeof prompt === 'string' && prompt.includes('<break');
}
