/** What a pattern needs of a call in order to speak. */
export interface Speaking {
  say(prompt: string): void;
}
