import type { Node } from 'jsonc-parser';
import type { JsonValue } from '../json.ts';
import { endOf } from '../locate/json-tree.ts';

/** How a JSON text is written. */
export interface TextStyle {
  /** How its lines end; empty for a document on one line. */
  readonly lineEnd: string;
  /** By how much each level is moved to the right. */
  readonly indentation: string;
  /** What stands between a colon or comma and what follows it on its line. */
  readonly gap: '' | ' ';
}

/** Reads from the first member of a document how it is written. */
export function styleOf(text: string, root: Node): TextStyle {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '';
  const first = root.children?.[0];
  const [key, value] = first?.children ?? [];
  const betweenKeyAndValue = key === undefined || value === undefined ? ' ' : text.slice(endOf(key), value.offset);
  return {
    lineEnd,
    indentation: first === undefined || !isOnSeveralLines(text, root) ? '  ' : indentationAt(text, first.offset),
    gap: betweenKeyAndValue.endsWith(':') ? '' : ' ',
  };
}

/** Does each member of an object or list stand on a line of its own? An empty one has none that do. */
export function isOnSeveralLines(text: string, container: Node): boolean {
  const first = container.children?.[0];
  return first !== undefined && /[\r\n]/.test(text.slice(container.offset, first.offset));
}

/** The white space that the line of a place begins with. */
export function indentationAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** A value as the document would write it, on one line. */
export function onOneLine(value: JsonValue, { gap }: TextStyle): string {
  return gap === '' ? JSON.stringify(value) : JSON.stringify(value, null, 1).replace(/\n */g, ' ');
}

/**
 * A value as the document would write it, each member on its own line.
 *
 * @param before the white space that the line begins with
 */
export function onSeveralLines(value: JsonValue, { lineEnd, indentation }: TextStyle, before: string): string {
  return JSON.stringify(value, null, indentation).replace(/\n/g, `${lineEnd}${before}`);
}
