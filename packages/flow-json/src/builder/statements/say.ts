import type { Branch, QuietFailure } from '../branch.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Statement, Step } from '../statement.ts';

/**
 * Play prompt. Where its failure is not told where to go it leads on: a caller who missed a sentence is better served by the
 * next one than by none.
 */
export function say(
  prompt: string,
  { name, onFailure }: QuietFailure,
  steps: (branch: Branch<never> | undefined) => readonly Step[],
): Statement {
  return {
    name: name ?? promptName('say', prompt),
    type: 'MessageParticipant',
    parameters: promptParameters(prompt),
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
