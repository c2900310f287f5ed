import type { NextFraction } from './random-fractions.ts';
import type { ReplaySettings } from './replay-options.ts';

/** A number for each of the two versions. */
export interface PerVersion {
  readonly old: number;
  readonly new: number;
}

/** What one call did. */
export interface PlayedCall {
  readonly invocations: PerVersion;
  readonly errors: PerVersion;
  /** `new` when it is bad and an invocation that failed in its last block was the new version's. */
  readonly bad: 'no' | 'old' | 'new';
}

/**
 * Plays a call through its Lambda blocks. Each invocation draws its version anew, retries included: an alias knows no
 * contact. The call is bad when a block has failed with all its retries, and goes through no further block then.
 */
export function playCall(settings: ReplaySettings, newShare: number, next: NextFraction): PlayedCall {
  const { errorRates, invocationsPerCall, retries } = settings;
  const invocations = { old: 0, new: 0 };
  const errors = { old: 0, new: 0 };
  for (let block = 0; block < invocationsPerCall; block += 1) {
    const newErrorsBefore = errors.new;
    let failed = true;
    for (let attempt = 0; failed && attempt <= retries; attempt += 1) {
      const version = next() < newShare ? 'new' : 'old';
      failed = next() < errorRates[version];
      invocations[version] += 1;
      if (failed) errors[version] += 1;
    }
    if (failed) return { invocations, errors, bad: errors.new > newErrorsBefore ? 'new' : 'old' };
  }
  return { invocations, errors, bad: 'no' };
}
