import { gzipSync } from 'node:zlib';

/**
 * What GitHub's code scanning takes of a SARIF file ("SARIF support for code scanning"): more results are refused, and of these
 * it shows 5,000; ten tags are shown; longer texts are cut, and not always where a character ends; a file that has more bytes when
 * it is compressed by gzip is refused.
 */
export const MOST_RESULTS = 25_000;
export const MOST_TAGS = 10;
export const MOST_CHARACTERS = 1024;
export const MOST_NAME_CHARACTERS = 255;
export const MOST_COMPRESSED_BYTES = 10_000_000;

/** A text of at most that many UTF-16 code units; a longer one ends in an ellipsis, and in no half character. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** How many bytes a text has when it is compressed, where these are more than so many; undefined where they are not. */
export function bytesTooMany(text: string, most: number): number | undefined {
  if (Buffer.byteLength(text) <= most) return undefined;
  const { length } = gzipSync(text);
  return length > most ? length : undefined;
}
