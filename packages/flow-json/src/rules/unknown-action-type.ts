import { definitionOf } from '../catalogue/catalogue.ts';
import type { Rule } from './rule.ts';

export const unknownActionType: Rule = {
  code: 'WL101',
  name: 'unknown-action-type',
  severity: 'warning',
  summary: 'Every action has a type that the catalogue describes.',
  reason:
    'The service refuses a type it does not know ("Invalid Action type"). The catalogue may be behind the service, so this is a warning; the block itself is not judged.',
  check: (flow) =>
    flow.Actions.flatMap((action, index) =>
      definitionOf(action.Type) !== undefined
        ? []
        : [
            {
              path: `Actions[${index}].Type`,
              block: action.Identifier,
              message: `The block "${action.Identifier}" has the type "${action.Type}", which the catalogue does not describe.`,
              hint: 'Check the spelling. If the type is right, the block is left unjudged.',
            },
          ],
    ),
};
