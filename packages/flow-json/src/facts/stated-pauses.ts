import { parameterAt } from '../catalogue/parameter-at.ts';
import { breakSeconds, LONGEST_BREAK_SECONDS } from '../silence/speech.ts';
import { waitSeconds } from '../silence/time-limits.ts';
import type { Block } from './facts.ts';

/**
 * The seconds that a block surely takes: the breaks of its SSML, the length of a Wait that nothing cuts short. Speech and
 * functions may be quicker than anyone thinks, so they count nothing; a recording is as long as it is, which no flow says:
 * Infinity.
 */
export function statedSeconds({ action }: Block): number {
  if (action.Type === 'Wait') {
    const cutShort = ['Events', 'InterruptibleEvents', 'ContinueExecution'].some(
      (name) => parameterAt(action, name) !== undefined,
    );
    return cutShort ? 0 : waitSeconds(action);
  }
  if (action.Type !== 'MessageParticipant') return action.Type === 'InvokeFlowModule' ? Infinity : 0;
  const ssml = parameterAt(action, 'SSML');
  if (typeof ssml === 'string') return ssmlSeconds(ssml);
  return parameterAt(action, 'Text') === undefined ? Infinity : 0;
}

function ssmlSeconds(ssml: string): number {
  const tags = ssml.match(/<[^<>]*>/g) ?? [];
  if (ssml.startsWith('$.') || tags.some((tag) => tag.startsWith('<audio'))) return Infinity;
  return tags.reduce((sum, tag) => sum + Math.min(breakSeconds(tag), LONGEST_BREAK_SECONDS), 0);
}
