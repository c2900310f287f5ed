/** A change of nothing but spaces and line breaks, made visible; other texts as they are. */
export function visible(text: string): string {
  return text.trim() === '' ? text.replace(/\r?\n/g, '↵').replace(/\t/g, '⇥').replace(/\s/g, '␣') : text;
}
