import type { ActionDefinition, ParameterDefinition } from '../catalogue/action-definition.ts';
import { parameterTree, type ParameterNode } from '../catalogue/parameter-tree.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/**
 * Would the compiler take these parameters in `call.action`? The types are a little narrower than the service: a number that
 * is written as a number, or a placeholder for one of several words, is not theirs.
 */
export function isTypeable(parameters: JsonObject, definition: ActionDefinition): boolean {
  return definition.parametersUnpublished === true || fitsMembers(parameters, parameterTree(definition));
}

function fitsMembers(object: JsonObject, { members }: ParameterNode): boolean {
  return Object.entries(object).every(([key, value]) => {
    const node = members.get(key);
    return node !== undefined && fits(value, node);
  });
}

function fits(value: JsonValue, node: ParameterNode): boolean {
  const { definition, each, members } = node;
  if (typeof value === 'string' && definition?.dynamic !== undefined && isPath(value)) return true;
  switch (definition?.type) {
    case 'string':
      return typeof value === 'string' && fitsText(value, definition);
    case 'number':
      return typeof value === 'number';
    case 'array':
      return (
        isList(value) && value.every((entry) => (each === undefined ? isOneOf(entry, definition) : fits(entry, each)))
      );
    case 'map':
      return (
        isJsonObject(value) &&
        Object.entries(value).every(
          ([key, entry]) => (definition.keys?.includes(key) ?? true) && (each === undefined || fits(entry, each)),
        )
      );
    default:
      return isJsonObject(value)
        ? members.size === 0 || fitsMembers(value, node)
        : each !== undefined && isList(value) && value.every((entry) => fits(entry, each));
  }
}

function fitsText(text: string, { values, format, dynamic }: ParameterDefinition): boolean {
  if (dynamic === 'always') return false;
  if (values !== undefined) return values.includes(text);
  return format !== 'integer' || /^-?\d+$/.test(text);
}

function isOneOf(value: JsonValue, { values }: ParameterDefinition): boolean {
  return values === undefined || (typeof value === 'string' && values.includes(value));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isPath(text: string): boolean {
  return text.startsWith('$.') || text.startsWith('$[');
}
