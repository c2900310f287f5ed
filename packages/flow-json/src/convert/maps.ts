import type { JsonObject } from '../json.ts';
import type { Block } from './block.ts';
import { textOf } from './values.ts';

/** The parameters of one name that each carry a key, as a map; undefined where there are none. Empty ones are left out. */
export function mapOf(block: Block, name: string): JsonObject | undefined {
  const entries = new Map<string, string>();
  for (const parameter of block.parameters) {
    if (parameter.name !== name) continue;
    const { key } = parameter;
    const text = textOf(block, parameter);
    if (key === undefined || text === undefined) {
      block.note(`${key === undefined ? 'A value without a key' : `The empty value "${key}"`} was left out.`);
      continue;
    }
    if (entries.has(key)) block.note(`The key "${key}" stands twice; the last value stands.`);
    entries.set(key, text);
  }
  return entries.size === 0 ? undefined : Object.fromEntries(entries);
}
