import type { Naming } from '../call.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Statement } from '../statement.ts';

/** Play prompt. Its failure leads on: a caller who missed a sentence is better served by the next one than by none. */
export function say(prompt: string, { name }: Naming = {}): Statement {
  return {
    name: name ?? promptName('say', prompt),
    type: 'MessageParticipant',
    parameters: promptParameters(prompt),
    arms: [{ on: 'NoMatchingError', body: [], then: 'join' }],
    onward: { kind: 'follow' },
  };
}
