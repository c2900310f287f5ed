import type { JsonValue } from '../../json.ts';
import type { WordChange } from '../word-changes.ts';

/** One kind of change, as every form of the report has it. */
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** One block, or one value, and what is to be said about it. */
export interface Entry {
  readonly head: readonly Piece[];
  readonly lines: readonly (readonly Piece[])[];
}

/** A piece of a line. Only `text` is ours; everything else comes from flows and may hold anything. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** A name: of a block, a branch, a parameter. */
  | { readonly kind: 'name'; readonly name: string }
  /** What a block is. */
  | { readonly kind: 'title'; readonly title: string }
  /** A value of a parameter; absent where there is none. */
  | { readonly kind: 'value'; readonly value?: JsonValue }
  /** A prompt, word by word. */
  | { readonly kind: 'words'; readonly words: readonly WordChange[] };

export function text(words: string): Piece {
  return { kind: 'text', text: words };
}

export function name(given: string): Piece {
  return { kind: 'name', name: given };
}
