import type { Facts } from './facts.ts';

/** Something found out about a flow that several rules ask for: found when it is first asked for, and kept with the facts. */
export function perFacts<Found>(find: (facts: Facts) => Found): (facts: Facts) => Found {
  return (facts) => {
    // Only this function writes under `find`, and only what it returned.
    if (!facts.kept.has(find)) facts.kept.set(find, find(facts));
    return facts.kept.get(find) as Found;
  };
}
