import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

/** Gives the next number of a sequence, from 0 to below 1. */
export type NextFraction = () => number;

/** A sequence of evenly spread numbers; the same seed gives the same ones. */
export function randomFractions(seed: number): NextFraction {
  const generator = mersenne(seed);
  return () => uniformFloat64(generator);
}
