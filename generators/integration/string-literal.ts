/**
 * A text as a TypeScript string literal, the way prettier prints it with single quotes: double quotes where that needs fewer
 * backslashes. Characters that cannot be seen, or that turn the reading direction, are escaped. Performs no I/O.
 */
export function stringLiteral(text: string): string {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const body = text.replace(UNSAFE, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${quote}${body}${quote}`;
}

/** Quotes, backslashes, control characters, lone surrogates, line separators, the byte order mark and bidirectional controls. */
const UNSAFE = /['"\\\p{Cc}\p{Cs}\u2028\u2029\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
