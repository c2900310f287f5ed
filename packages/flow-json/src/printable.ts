/**
 * Makes a text of others safe to print on one line: a file may hold what moves the cursor, colours the terminal or turns the
 * direction of writing. Such characters come out as their numbers.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, inNumbers);
}

/** The same for a text that may have several lines, whose ends are `\n` then. */
export function printableLines(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(printable)
    .join('\n');
}

/** Control characters but for the tabulator, line ends among them, and the marks that change the direction of writing. */
const UNSAFE = /(?!\t)[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

function inNumbers(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
