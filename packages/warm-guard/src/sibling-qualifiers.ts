import type { InvokedAs } from './invoked-as.ts';
import { MOST_SIBLINGS, type PingWish } from './ping-wish.ts';

/**
 * The versions or aliases to invoke, one for each further environment. Under a weighted alias each of its versions is named, since the
 * alias draws by chance and hits the small side rarely. More than 14 are cut off, from both sides alike. Performs no I/O.
 *
 * @param versions those that the alias has calls for; one or none where it is not weighted, or is no alias
 */
export function siblingQualifiers(
  { qualifier = '$LATEST', version }: InvokedAs,
  { concurrency }: PingWish,
  versions: readonly string[],
): readonly string[] {
  if (versions.length < 2) return Array<string>(concurrency - 1).fill(qualifier);
  const rounds = Array.from({ length: concurrency }, (_, round) =>
    // This environment is the first of its own version.
    versions.filter((one) => round > 0 || one !== version),
  );
  return rounds.flat().slice(0, MOST_SIBLINGS);
}
