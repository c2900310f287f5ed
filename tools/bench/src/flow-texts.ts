import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of all JSON files in a folder and below, by name, without byte order marks. */
export function flowTexts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
}
