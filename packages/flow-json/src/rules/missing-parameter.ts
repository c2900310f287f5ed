import type { ActionDefinition } from '../catalogue/action-definition.ts';
import type { Action } from '../flow/flow.ts';
import { judgedActions } from './judged-actions.ts';
import { parameterAt, passes } from './parameter-at.ts';
import type { Rule } from './rule.ts';

export const missingParameter: Rule = {
  code: 'WL108',
  name: 'missing-parameter',
  severity: 'error',
  summary: 'Required parameters are there, and exactly one where several exclude each other.',
  reason: 'The service refuses the action otherwise ("Action is missing required property"); flow-language 7.',
  check: (flow) =>
    judgedActions(flow).flatMap(({ action, definition, path }) =>
      [...missing(action, definition), ...exclusive(action, definition)].map(({ what, hint }) => ({
        path: `${path}.Parameters`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) ${what}.`,
        hint,
      })),
    ),
};

interface Lack {
  readonly what: string;
  readonly hint: string;
}

/** A nested parameter is required only where the object that holds it is given. */
function missing(action: Action, definition: ActionDefinition): Lack[] {
  return Object.entries(definition.parameters)
    .filter(([path, { required }]) => {
      if (required === undefined || parameterAt(action, path) !== undefined) return false;
      const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
      if (parent !== '' && parameterAt(action, parent) === undefined) return false;
      return required === true || passes(action, required);
    })
    .map(([path]) => ({ what: `lacks the parameter "${path}"`, hint: `Give "${path}".` }));
}

function exclusive(action: Action, definition: ActionDefinition): Lack[] {
  return (definition.exactlyOneOf ?? []).flatMap(({ parameters, unless }) => {
    const given = parameters.filter((parameter) => parameterAt(action, parameter) !== undefined);
    if (given.length === 1 || (unless !== undefined && passes(action, unless))) return [];
    const what =
      given.length === 0
        ? `has none of ${parameters.join(', ')}`
        : `has ${given.join(' and ')}, which exclude each other`;
    return [{ what, hint: `Give exactly one of ${parameters.join(', ')}.` }];
  });
}
