import type { Action } from '../flow/flow.ts';
import { SILENT, type BlockSound } from './block-sound.ts';
import type { Circumstances } from './circumstances.ts';
import { hearingOf, type Hearing } from './hearing.ts';
import { soundOfPrompt, soundOfPrompts, soundOfQuestion, UNKNOWN } from './sound-of-prompt.ts';
import { soundOfFunction, soundOfWait } from './sound-of-wait.ts';

/** What a block does to silence: the table of hearing, and for some types what their parameters say. */
export function soundOf(action: Action, circumstances: Circumstances): BlockSound {
  const { Type } = action;
  const special = Object.hasOwn(SPECIAL, Type) ? SPECIAL[Type] : undefined;
  if (special !== undefined) return special(action, circumstances);
  const hearing = hearingOf(Type);
  return hearing === undefined ? UNKNOWN : USUAL[hearing](action, circumstances);
}

type Sounding = (action: Action, circumstances: Circumstances) => BlockSound;

const USUAL: Readonly<Record<Hearing, Sounding>> = {
  prompt: (action, { references }) => soundOfPrompt(action, references),
  question: soundOfQuestion,
  nothing: () => SILENT,
  elsewhere: ({ Type }) => ({ kind: 'elsewhere', returns: RETURNING.has(Type) }),
};

const SPECIAL: Readonly<Record<string, Sounding>> = {
  InvokeLambdaFunction: soundOfFunction,
  MessageParticipantIteratively: (action, { references }) => soundOfPrompts(action, references),
  Wait: soundOfWait,
};

/** Blocks after whose success the flow goes on; others succeed by leaving it, and their NextAction is a formality. */
const RETURNING: ReadonlySet<string> = new Set([
  'CompleteOutboundCall',
  'InvokeFlowModule',
  'TransferParticipantToThirdParty',
]);
