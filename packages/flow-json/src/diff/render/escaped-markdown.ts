/**
 * A text that GitHub's Markdown shows as it is: no formatting, HTML, links, or formulas come of it, and nobody is mentioned
 * and no issue is linked. One line: line breaks become `<br>`. It must not be the beginning of a line.
 */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|:!]/g, '\\$&')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/[@#](?=\w)/g, '$&<!-- -->')
    .replace(/\$/g, '<span>$</span>')
    .replace(/\n/g, '<br>');
}

/** A text as code, whatever backticks are in it. */
export function markdownCode(text: string): string {
  const line = text.replace(/\n/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}
