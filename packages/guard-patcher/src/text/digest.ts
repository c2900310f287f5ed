import { createHash } from 'node:crypto';

/** The SHA-256 of a text's UTF-8, in hexadecimal digits. Performs no I/O. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
