import { closeSync, openSync, readSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';

/** The service takes 256,000 characters; escaped, wrapped and indented they are still far below this. */
export const LARGEST_FLOW_BYTES = 8 * 1024 * 1024;

/**
 * Reads a text file up to a size, so that neither a huge file nor a device without end holds up the command.
 *
 * @param file its path, or the number of an open one
 * @param shown the file as messages name it
 * @throws UsageError when it cannot be read
 */
export function readBounded(
  file: string | number,
  shown: string,
  mostBytes: number,
): { readonly text: string; readonly tooLarge: boolean } {
  try {
    const bytes = readUpTo(file, mostBytes + 1);
    return { text: textOf(bytes.subarray(0, mostBytes)), tooLarge: bytes.length > mostBytes };
  } catch (error) {
    throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** UTF-8, or, where its byte order mark says so, UTF-16: what older PowerShells write for `>`. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
}

/** A pipe gives its content in pieces, and a file's size is not known before its end, so both are read piece by piece. */
function readUpTo(file: string | number, most: number): Buffer {
  const open = typeof file === 'number' ? file : openSync(file, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let length = 0; length < most;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, most - length));
      const count = readPiece(open, piece);
      if (count === 0) break;
      pieces.push(piece.subarray(0, count));
      length += count;
    }
    return Buffer.concat(pieces);
  } finally {
    if (typeof file !== 'number') closeSync(open);
  }
}

const PIECE_BYTES = 64 * 1024;

/** Node sets a pipe on standard input not to wait for its writer; what is not there yet is asked for again. */
function readPiece(file: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(NOTHING, 0, 0, PAUSE_MS);
    }
  }
}

const NOTHING = new Int32Array(new SharedArrayBuffer(4));
const PAUSE_MS = 10;
