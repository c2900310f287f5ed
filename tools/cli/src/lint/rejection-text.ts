import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { LARGEST_FLOW_BYTES, readBounded } from '../files/read-bounded.ts';

/** Standard input, by its number. */
const STANDARD_INPUT = 0;

/**
 * Gets the text of a rejection: from standard input for `-`, from a file where there is one of that name, else the argument is the
 * text. Of a longer text the beginning is read.
 *
 * @throws UsageError when it cannot be read
 */
export function rejectionText(given: string, cwd: string): string {
  if (given === '-') return readBounded(STANDARD_INPUT, 'standard input', LARGEST_FLOW_BYTES).text;
  const path = resolve(cwd, given);
  const isFile = existsSync(path) && !statSync(path).isDirectory();
  return isFile ? readBounded(path, given, LARGEST_FLOW_BYTES).text : given;
}
