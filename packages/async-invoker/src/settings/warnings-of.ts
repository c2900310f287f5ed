import { CALLERS_NUMBER } from '../job/event-path.ts';
import type { Settings } from './settings.ts';

/** What works and is yet unwise about settings, in sentences. */
export function warningsOf({ cache }: Partial<Settings>): readonly string[] {
  if (cache === undefined || cache.key.some((path) => path !== CALLERS_NUMBER)) return [];
  return [
    `cache.key is ${CALLERS_NUMBER} alone: whoever calls with a forged number hears the results of somebody else. ` +
      'Add what only the caller knows, such as parameters.orderNumber.',
  ];
}
