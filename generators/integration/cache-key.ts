/** Where a part of a cache's key is read: a parameter of the work, an attribute of the contact, or the caller's number. */
export const CACHE_KEY_PATTERN =
  /^(?:parameters\.(?!(?:executionId|executionAttempt|executionTurn|comfortEvery)$)[a-zA-Z][a-zA-Z0-9_]{0,39}|attributes\.[a-zA-Z0-9_-]{1,64}|customerEndpoint\.address)$/;

/** Most values that are left out. */
export const MOST_OMITTED = 20;

/** Most parts of a key. */
export const MOST_CACHE_KEYS = 4;

/** The parameter in which the generated flow gives the caller's number. */
export const PHONE_PARAMETER = 'phone';

/** Parts that are nothing but the number that a call says it comes from, which anybody can forge. */
export const CALLERS_NUMBER: ReadonlySet<string> = new Set([
  'customerEndpoint.address',
  `parameters.${PHONE_PARAMETER}`,
]);

/** The names that a key reads below `parameters.` or `attributes.`, in their order. */
export function namesBelow(root: 'parameters' | 'attributes', key: readonly string[]): readonly string[] {
  return key.filter((path) => path.startsWith(`${root}.`)).map((path) => path.slice(root.length + 1));
}
