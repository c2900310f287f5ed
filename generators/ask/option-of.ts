import { OPTIONS, type Asked } from './answers.ts';

/** Which answer gives what a key of a specification holds; a key stands for all below it. */
const ANSWERS: readonly (readonly [key: string, answer: Asked])[] = [
  ['description', 'description'],
  ['execution', 'execution'],
  ['function', 'function'],
  ['timeLimitSeconds', 'timeLimit'],
  ['warming', 'warm'],
  ['rollout.alias', 'alias'],
  ['rollout.strategy', 'rollout'],
  ['rollout.alarms', 'rolloutAlarm'],
  ['steps', 'steps'],
  ['cache.ttlSeconds', 'cacheTtl'],
  ['cache.key', 'cacheKey'],
  ['template', 'template'],
  ['flow.kind', 'flow'],
  ['flow.greeting', 'greeting'],
  ['flow.comfort.every', 'comfortEvery'],
  ['flow.comfort.texts', 'comfortText'],
  ['flow.queueArn', 'queue'],
];

/**
 * The option of the command line, as it is typed, that gives what a key of a specification holds; undefined for a key without one.
 * Performs no I/O.
 *
 * @param path of the key, for example `cache.key[0]`
 */
export function optionOf(path: string): string | undefined {
  const answer = ANSWERS.find(([key]) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))?.[1];
  return answer === undefined ? undefined : `--${OPTIONS[answer]}`;
}
