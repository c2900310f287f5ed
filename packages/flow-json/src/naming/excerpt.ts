/** The text in one line, cut to a number of characters; a character of two code units is never halved. */
export function excerpt(text: string, characters: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= characters) return line;
  return `${line
    .slice(0, characters - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
