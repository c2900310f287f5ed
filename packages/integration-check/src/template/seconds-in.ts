import type { JsonValue } from '@warmline/flow-json';

/** Seconds as a number or as a text; undefined for anything else, such as an intrinsic function. */
export function secondsIn(value: JsonValue | undefined): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : undefined;
}
