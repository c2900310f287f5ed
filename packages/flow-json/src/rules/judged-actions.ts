import type { ActionDefinition } from '../catalogue/action-definition.ts';
import { definitionOf } from '../catalogue/catalogue.ts';
import type { Action, Flow } from '../flow/flow.ts';

/** An action that the catalogue describes, with its place in the document. */
export interface JudgedAction {
  readonly action: Action;
  readonly definition: ActionDefinition;
  /** For example `Actions[3]`. */
  readonly path: string;
}

/** The actions that can be judged by the catalogue; the others are another rule's business. */
export function judgedActions(flow: Flow): JudgedAction[] {
  return flow.Actions.flatMap((action, index) => {
    const definition = definitionOf(action.Type);
    return definition === undefined ? [] : [{ action, definition, path: `Actions[${index}]` }];
  });
}
