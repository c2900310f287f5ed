import { CALLERS_NUMBER } from '../job/event-path.ts';
import type { Settings } from './settings.ts';

/** What works and is yet unwise about settings, in sentences. */
export function warningsOf({ cache }: Settings): readonly string[] {
  if (cache === undefined || cache.key.some((path) => path !== CALLERS_NUMBER)) return [];
  return [
    `Results are shared by ${CALLERS_NUMBER} alone. Anybody can call with anybody's number and hear what is kept for it: ` +
      'add to cache.key what only the caller knows.',
  ];
}
