const RUN = /[\p{L}\p{M}\p{N}]+/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words of a text, in lower case, each once. Scripts that put no spaces between words give every two neighbouring
 * characters instead. Of an ARN only what names the resource counts: the rest is alike in all.
 */
export function wordsOf(text: string): ReadonlySet<string> {
  const telling = text.replace(/^arn:(?:[^:]*:){4}/, '');
  const runs = telling.toLowerCase().match(RUN) ?? [];
  return new Set(runs.flatMap((run) => (WITHOUT_SPACES.test(run) ? neighbours(Array.from(run)) : [run])));
}

function neighbours(characters: readonly string[]): readonly string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
