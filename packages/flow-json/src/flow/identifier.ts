/** Longest identifier the service takes (flow-language 2.3). */
export const IDENTIFIER_CHARACTERS = 50;

const FORBIDDEN_CHARACTERS = /[%:(\\/)=$,;[\]{}]/;
const FORBIDDEN_WORDS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

/** Says why the service would refuse an identifier; undefined for a good one (flow-language 2.3). */
export function identifierProblem(identifier: string): string | undefined {
  if (identifier === '') return 'is empty';
  if (identifier.length > IDENTIFIER_CHARACTERS) {
    return `has ${identifier.length} characters, ${IDENTIFIER_CHARACTERS} are allowed`;
  }
  const character = FORBIDDEN_CHARACTERS.exec(identifier)?.[0];
  if (character !== undefined) return `contains "${character}"`;
  return FORBIDDEN_WORDS.has(identifier) ? 'is a reserved word' : undefined;
}

/**
 * Makes an identifier from words: lower case, hyphens, cut between words to fit. Letters and digits of any script stay.
 * `fallback` serves where nothing is left, or nothing that the service takes.
 */
export function identifierFromWords(words: string, fallback: string): string {
  const parts = words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let identifier = '';
  for (const part of parts) {
    const longer = identifier === '' ? part : `${identifier}-${part}`;
    if (longer.length > IDENTIFIER_CHARACTERS) break;
    identifier = longer;
  }
  return identifierProblem(identifier) === undefined ? identifier : fallback;
}

/** The wished identifier, or the first of `wish-2`, `wish-3`, … that is not taken. Never longer than allowed. */
export function uniqueIdentifier(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  for (let count = 2; ; count++) {
    const suffix = `-${count}`;
    const candidate = cut(wish, IDENTIFIER_CHARACTERS - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The text's beginning, at most `length` long; a character of two code units is never halved. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
