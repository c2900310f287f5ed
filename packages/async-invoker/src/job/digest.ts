import { createHash } from 'node:crypto';

/** SHA-256 of a text, in 43 characters of `A-Z a-z 0-9 - _`. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
