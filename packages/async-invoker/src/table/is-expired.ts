import type { Row } from './row.ts';

/** Whether a row counts as gone at a time in milliseconds. DynamoDB deletes it days later (aws-facts 4.7). */
export function isExpired({ expiresAt }: Row, now: number): boolean {
  return expiresAt * 1000 <= now;
}
