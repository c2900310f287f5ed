import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { JsonValue } from '../json.ts';
import { withTransitions } from './with-transitions.ts';

/** The text that a flow was read from, and where each part of it stands. */
export interface Source {
  /** The flow's own text, without a byte order mark. */
  readonly text: string;
  /** The text of the value at a place, as it was written; undefined where there is none. */
  readonly textAt: (place: readonly (string | number)[]) => string | undefined;
}

/** Makes the source of a text; the text is taken apart when a part is first asked for. */
export function sourceOfText(text: string): Source {
  let tree: { readonly root: Node | undefined } | undefined;
  return {
    text,
    textAt: (place) => {
      const { root } = (tree ??= { root: parseTree(text) });
      const node = root === undefined ? undefined : findNodeAtLocation(root, [...place]);
      return node === undefined ? undefined : text.slice(node.offset, node.offset + node.length);
    },
  };
}

interface Origin {
  readonly source: Source;
  readonly place: readonly (string | number)[];
}

/** How parts that were read were written. A fact of their reading: it changes nothing that they say, and goes when they go. */
const ORIGINS = new WeakMap<object, Origin>();

/** Remembers where a value was read. */
export function rememberOrigin(value: unknown, source: Source, place: readonly (string | number)[]): void {
  if (typeof value === 'object' && value !== null) ORIGINS.set(value, { source, place });
}

/** How long the document was that a value was read as, whole; undefined for a value that was not read, and for parts. */
export function lengthRead(value: object): number | undefined {
  const origin = ORIGINS.get(value);
  return origin?.place.length === 0 ? origin.source.text.length : undefined;
}

/**
 * How a value was written where it was read; undefined for one that was not read, or that is no longer what was read. So
 * nothing but the spelling ever comes from here.
 */
export function writtenAs(value: unknown): string | undefined {
  const origin = typeof value === 'object' && value !== null ? ORIGINS.get(value) : undefined;
  if (origin === undefined) return undefined;
  const text = origin.place.length === 0 ? origin.source.text : origin.source.textAt(origin.place);
  if (text === undefined) return undefined;
  const read = withTransitions(JSON.parse(text) as JsonValue);
  return JSON.stringify(read) === JSON.stringify(value) ? text : undefined;
}
