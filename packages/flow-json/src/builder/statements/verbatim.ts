import type { Action } from '../../flow/flow.ts';
import type { Statement } from '../statement.ts';

/** An action to the letter; the flow keeps a copy. */
export function verbatim(action: Action): Statement {
  const copy = JSON.parse(JSON.stringify(action)) as Action;
  return {
    name: copy.Identifier,
    type: copy.Type,
    parameters: copy.Parameters ?? {},
    arms: [],
    onward: { kind: 'end' },
    unchecked: true,
    verbatim: copy,
  };
}
