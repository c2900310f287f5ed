import type { HookSettings } from './settings.ts';

/** What a version is asked. */
export interface Question {
  readonly kind: 'probe' | 'ping';
  readonly event: object;
}

/**
 * The probe with its mark, else a ping. The mark stands beside `Details`, where no flow can set it; a handler that knows it
 * (`isProbe` of `@warmline/warm-guard`) leaves out what has an effect. Performs no I/O.
 */
export function questionOf({ probe }: Pick<HookSettings, 'probe'>): Question {
  if (probe === undefined) return { kind: 'ping', event: { warmline: { ping: true } } };
  return { kind: 'probe', event: { ...probe, warmline: { probe: true } } };
}
