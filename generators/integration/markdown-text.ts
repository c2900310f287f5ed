/**
 * A text as one paragraph of Markdown that reads as that text: every mark that Markdown would take for its own gets a
 * backslash, white space becomes single spaces. Performs no I/O.
 */
export function markdownText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>&~$|{}]/g, '\\$&')
    .replace(UNDERSCORE_AT_A_WORDS_EDGE, '\\_')
    .replace(/^([#+=-]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Between letters or digits an underscore is a letter to Markdown too. */
const UNDERSCORE_AT_A_WORDS_EDGE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
