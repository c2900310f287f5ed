import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';

/**
 * Looks at the files that code is to be written to before any is, so that a refusal leaves nothing behind.
 *
 * @throws UsageError where one is there already, or is the place of two flows
 */
export function refusePlaces(places: readonly string[], cwd: string): void {
  const paths = places.map((place) => resolve(cwd, place));
  const twice = places.find((_, index) => paths.indexOf(paths[index] ?? '') < index);
  if (twice !== undefined) throw new UsageError(`Two flows would both become ${twice}. Write them one by one.`);
  const taken = places.find((_, index) => statSync(paths[index] ?? '', { throwIfNoEntry: false })?.isFile());
  if (taken === undefined) return;
  throw new UsageError(`${taken} is there already, and may hold somebody's work: remove it, or write elsewhere.`);
}
