/**
 * How fast a prompt is spoken, in characters a second. Polly's neural English voices speak about 150 words a minute;
 * an English word with its space is about 6 characters. One constant, so that every figure we print agrees.
 */
export const SPEECH_CHARACTERS_PER_SECOND = 15;

/** How long a recording is taken to last, in seconds: a flow names it and does not say. */
export const RECORDING_SECONDS = 3;

/**
 * Seconds that a prompt keeps the caller company: its characters at the constant speed, plus the breaks stated in SSML
 * (`<break time="1500ms"/>`); other markup is silent. Performs no I/O.
 */
export function speechSeconds(prompt: string): number {
  let pauses = 0;
  const spoken = prompt.replace(/<[^<>]*>/g, (tag) => {
    pauses += breakSeconds(tag);
    return '';
  });
  return spoken.trim().length / SPEECH_CHARACTERS_PER_SECOND + pauses;
}

/** The longest pause that a break of SSML makes, in seconds (Polly's guide, `break`); longer ones are not to be counted on. */
export const LONGEST_BREAK_SECONDS = 10;

/** The time that a tag of SSML states for a break; 0 for every other tag, and for breaks that state none. */
export function breakSeconds(tag: string): number {
  const time = /^<break\b[^>]*\btime\s*=\s*["']\+?(\d+(?:\.\d+)?|\.\d+)(ms|s)["']/.exec(tag);
  return time === null ? 0 : Number(time[1]) / (time[2] === 'ms' ? 1000 : 1);
}
