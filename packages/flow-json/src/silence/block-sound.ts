import type { PromptSounds } from './prompt-sounds.ts';
import type { SilentPart } from './trail.ts';

/**
 * What one block does to silence.
 *
 * - `silent`: nothing is heard; `part` where that takes time.
 * - `heard`: a prompt, a question, or a block of a type that nobody knows and that is not held against the flow.
 * - `elsewhere`: the contact leaves the flow. Where that fails, the call goes on in the silence that it came with; where the
 *   contact `returns`, it has been away, and that is not held against the flow.
 * - `meanwhile`: a Wait whose Continue branch runs until the Wait ends.
 */
export type BlockSound =
  | { readonly kind: 'silent'; readonly part?: SilentPart }
  | ({ readonly kind: 'heard'; readonly what: HeardKind } & PromptSounds)
  | { readonly kind: 'elsewhere'; readonly returns: boolean }
  | { readonly kind: 'meanwhile'; readonly seconds: number; readonly expected: number };

export type HeardKind = 'prompt' | 'question' | 'unknown';

/** A block in which nothing is heard, for no time. */
export const SILENT: BlockSound = { kind: 'silent' };

/** A block that is silent for a time, where it is any. */
export function silentFor(part: SilentPart): BlockSound {
  return part.seconds === 0 ? SILENT : { kind: 'silent', part };
}
