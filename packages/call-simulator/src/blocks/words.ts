const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a piece of SSML, markup left out. */
export function wordsOf(ssml: string): string {
  return ssml
    .replace(/<audio\b[^>]*\bsrc\s*=\s*["']([^"']+)["'][^>]*>/g, ' [recording $1] ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,!?;:])/g, '$1')
    .trim();
}
