import type { ActionDefinition } from '../catalogue/action-definition.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { judgedActions } from './judged-actions.ts';
import type { Rule } from './rule.ts';

export const unknownParameter: Rule = {
  code: 'WL107',
  name: 'unknown-parameter',
  severity: 'error',
  summary: 'Parameters have names that the action type takes.',
  reason: 'The service refuses others ("Invalid Action property name"); flow-language 2.1.',
  check: (flow) =>
    judgedActions(flow).flatMap(({ action, definition, path }) =>
      unknownPaths(action.Parameters ?? {}, '', definition).map((unknown) => ({
        path: `${path}.Parameters.${unknown}`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) has the parameter "${unknown}", which that type does not take.`,
        hint: `It takes: ${knownBeside(unknown, definition).join(', ') || 'no parameters'}.`,
      })),
    ),
};

/** Paths of members that no catalogue path begins with. Maps hold free keys, so nothing below them is judged. */
function unknownPaths(object: JsonObject, prefix: string, definition: ActionDefinition): string[] {
  const known = Object.keys(definition.parameters);
  return Object.entries(object).flatMap(([key, value]) => {
    const path = prefix + key;
    const own = Object.hasOwn(definition.parameters, path) ? definition.parameters[path] : undefined;
    const children = known.some((one) => one.startsWith(`${path}.`));
    if (own === undefined && !children) return [path];
    return children && own?.type !== 'map' && isJsonObject(value) ? unknownPaths(value, `${path}.`, definition) : [];
  });
}

function knownBeside(path: string, definition: ActionDefinition): string[] {
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const names = Object.keys(definition.parameters)
    .filter((one) => one.startsWith(parent))
    .map((one) => one.slice(parent.length).split('.')[0] ?? '');
  return [...new Set(names)];
}
