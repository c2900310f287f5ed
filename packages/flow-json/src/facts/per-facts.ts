import type { Facts } from './facts.ts';

/** Something found out about a flow that several rules ask for: found when it is first asked for, and kept as long as the facts are. */
export function perFacts<Found>(find: (facts: Facts) => Found): (facts: Facts) => Found {
  const kept = new WeakMap<Facts, { readonly found: Found }>();
  return (facts) => {
    const known = kept.get(facts);
    if (known !== undefined) return known.found;
    const found = find(facts);
    kept.set(facts, { found });
    return found;
  };
}
