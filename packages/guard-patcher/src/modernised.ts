import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { digestOf } from './text/digest.ts';
import { inverseOf, replaced, type Replacement } from './text/replacement.ts';

/** A source after `--modernise`, with a last line that holds the way back. */
export function withWayBack(
  before: string,
  replacements: readonly Replacement[],
  lineBreak: string,
): { readonly text: string; readonly trailer: string } {
  const text = replaced(before, replacements);
  const way: WayBack = { sha256: digestOf(text), replacements: inverseOf(before, replacements) };
  const packed = deflateRawSync(JSON.stringify(way)).toString('base64');
  const line = `// MODERNISED by warmline guard; --undo puts the callback back by this: ${packed}`;
  return { text, trailer: /[\r\n]$/.test(before) ? line + lineBreak : lineBreak + line };
}

interface WayBack {
  /** Of the modernised source, without its last line. */
  readonly sha256: string;
  readonly replacements: readonly Replacement[];
}

/** The last line of a file that ended with a line break, and of one that did not. */
const TRAILER =
  /(?:\r\n|\n|\r)?(?<=[\r\n])\/\/ MODERNISED by warmline guard; --undo puts the callback back by this: ([A-Za-z0-9+/=]+)((?:\r\n|\n|\r)\s*)?$/;

/**
 * The source as it was before `--modernise`; undefined where it was not modernised, and where it was changed since. Performs no I/O.
 *
 * @param source without the guard
 */
export function beforeModernised(source: string): string | undefined {
  const packed = TRAILER.exec(source);
  if (packed === null) return undefined;
  try {
    const [, way64 = '', ended] = packed;
    // The line break before it is the source's own where the line has one behind it.
    const text = source.slice(0, ended === undefined ? packed.index : source.lastIndexOf('// MODERNISED'));
    const way = JSON.parse(inflateRawSync(Buffer.from(way64, 'base64')).toString()) as WayBack;
    return way.sha256 === digestOf(text) ? replaced(text, way.replacements) : undefined;
  } catch {
    // Somebody edited the line.
    return undefined;
  }
}
