import type { JsonObject } from '../../json.ts';
import { textOf } from './form.ts';

/** The prompt that methods take as a text; undefined where it is a recording, or both. */
export function promptOf(parameters: JsonObject | undefined): string | undefined {
  return textOf(parameters, 'Text') ?? textOf(parameters, 'SSML');
}
