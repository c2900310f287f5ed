import type { InvokedAs } from './invoked-as.ts';
import { MOST_SIBLINGS, type PingWish } from './ping-wish.ts';

/**
 * The versions or aliases to invoke, one for each further environment. Under a weighted alias each of its versions is named, since the
 * alias draws by chance and hits the small side rarely. Never more than 14: of two versions each then has at most 7 environments,
 * this one counted, however many are asked for; neither is to be colder than the other. Performs no I/O.
 *
 * @param versions those that the alias has calls for; one or none where it is not weighted, or is no alias
 */
export function siblingQualifiers(
  { qualifier = '$LATEST', version }: InvokedAs,
  { concurrency }: PingWish,
  versions: readonly string[],
): readonly string[] {
  if (versions.length < 2) return Array<string>(concurrency - 1).fill(qualifier);
  // This environment is the first of its own version; another deployment may have taken that version from the alias meanwhile.
  const here = versions.findIndex((one) => one === version);
  const room = here < 0 ? MOST_SIBLINGS : MOST_SIBLINGS + 1;
  const each = Math.min(concurrency, Math.floor(room / versions.length));
  return Array<readonly string[]>(each)
    .fill(versions)
    .flat()
    .filter((_, index) => index !== here);
}
