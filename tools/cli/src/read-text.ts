import { readFileSync } from 'node:fs';
import { UsageError } from './errors.ts';
import { reasonOf } from './reason-of.ts';

/**
 * Reads a text file.
 *
 * @param shown the file as messages name it
 * @throws UsageError when it cannot be read
 */
export function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`, { cause: error });
  }
}

/**
 * Reads a JSON file, with or without a byte order mark.
 *
 * @param shown the file as messages name it
 * @throws UsageError when it cannot be read, or is no JSON
 */
export function readJson(path: string, shown: string): unknown {
  const text = readText(path, shown);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${shown} is not JSON: ${reasonOf(error)}. Mend the text.`, { cause: error });
  }
}
