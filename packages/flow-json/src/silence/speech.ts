/**
 * How fast a prompt is spoken, in characters a second. Polly's neural English voices speak about 150 words a minute;
 * an English word with its space is about 6 characters. One constant, so that every figure we print agrees.
 */
export const SPEECH_CHARACTERS_PER_SECOND = 15;

/**
 * Seconds that a prompt keeps the caller company: its characters at the constant speed, plus the breaks stated in SSML
 * (`<break time="1500ms"/>`); other markup is silent. Performs no I/O.
 */
export function speechSeconds(prompt: string): number {
  let pauses = 0;
  const spoken = prompt.replace(/<[^<>]*>/g, (tag) => {
    const time = /^<break\b[^>]*\btime\s*=\s*["']\+?(\d+(?:\.\d+)?|\.\d+)(ms|s)["']/.exec(tag);
    if (time) pauses += Number(time[1]) / (time[2] === 'ms' ? 1000 : 1);
    return '';
  });
  return spoken.trim().length / SPEECH_CHARACTERS_PER_SECOND + pauses;
}
