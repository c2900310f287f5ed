import { formatResourceReference, type ResourceKind } from '../flow/resource-reference.ts';
import { nameGiver } from './name-giver.ts';

/**
 * Writes resources that an export calls by name the way flows carry them (`${queues.Basic-Queue}`). One name gives one reference,
 * and two names never the same, however alike they are.
 */
export function resourceNamer(): (kind: ResourceKind, name: string) => string {
  const give = nameGiver();
  const known = new Map<string, string>();

  return (kind, name) => {
    const key = JSON.stringify([kind, name]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const words = name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, '');
    const [, unique = ''] = /^[^.]*\.(.*)$/.exec(give(`${kind}.${words === '' ? 'unnamed' : words}`)) ?? [];
    const reference = formatResourceReference({ kind, name: unique });
    known.set(key, reference);
    return reference;
  };
}
