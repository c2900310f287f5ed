import { FlowUsageError } from '../../errors.ts';
import type { Reference } from '../reference.ts';

/**
 * Attributes as the language writes them.
 *
 * @param method names the method in messages
 * @throws FlowUsageError when there is none, or one that Connect refuses
 */
export function attributeValues(
  values: Readonly<Record<string, string | Reference>>,
  method: string,
): readonly (readonly [key: string, value: string])[] {
  const entries = Object.entries(values).map(([key, value]) => [key, value.toString()] as const);
  if (entries.length === 0) throw new FlowUsageError(`${method} got no attribute; name at least one.`);
  for (const [key, value] of entries) {
    if (key === '') throw new FlowUsageError('An attribute has an empty key; name it.');
    if (/[$.]/.test(key))
      throw new FlowUsageError(`The attribute key "${key}" holds "$" or "."; Connect refuses both.`);
    if (value === '') throw new FlowUsageError(`The attribute "${key}" is an empty text, which Connect refuses.`);
  }
  return entries;
}
