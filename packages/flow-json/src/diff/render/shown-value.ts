import type { JsonValue } from '../../json.ts';
import { excerpt } from '../../naming/excerpt.ts';

/** Longest value that is shown whole. */
const VALUE_CHARACTERS = 200;

/** A value as JSON in one line, cut where it is long. */
export function shownValue(value: JsonValue): string {
  return excerpt(JSON.stringify(value), VALUE_CHARACTERS);
}
