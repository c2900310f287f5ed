/** What a repeatable option has gathered, with `text` added at its end. */
export function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
