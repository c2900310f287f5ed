/** Characters that command a terminal, or turn the direction of the text around them. Line breaks and tabs are none. */
const COMMANDING = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The text with nothing in it that could make what is printed look otherwise than it is. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(COMMANDING, '\uFFFD');
}

/** A change of nothing but spaces and line breaks, made visible; other texts as they are. */
export function visible(text: string): string {
  return text.trim() === '' ? text.replace(/\r?\n/g, '↵').replace(/\t/g, '⇥').replace(/\s/g, '␣') : text;
}
