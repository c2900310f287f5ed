import type { ActionDefinition, ParameterDefinition } from '../../catalogue/action-definition.ts';
import { parameterTree, type ParameterNode } from '../../catalogue/parameter-tree.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import { isReference } from '../reference.ts';

/**
 * Writes parameters as the flow language wants them: references as JSONPaths, numbers as texts (in maps too), booleans in the spelling
 * of their parameter ("True", "true" or "TRUE"). What the definition does not know is copied as it is. Performs no I/O.
 */
export function spellParameters(parameters: object, definition: ActionDefinition): JsonObject {
  return spellMembers(parameters, parameterTree(definition));
}

/** Any value with its references as JSONPaths; a copy, so that nothing given is shared. */
export function spellFree(value: unknown): JsonValue {
  if (isReference(value)) return value.toString();
  if (Array.isArray(value)) return value.map(spellFree);
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spellFree(inner)]));
  }
  return value as JsonValue;
}

function spellMembers(object: object, { members, each }: ParameterNode): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, spellValue(value, members.get(key) ?? each)]),
  );
}

function spellValue(value: unknown, node: ParameterNode | undefined): JsonValue {
  if (node === undefined || isReference(value)) return spellFree(value);
  if (Array.isArray(value)) return value.map((entry) => spellValue(entry, node.each));
  if (isJsonObject(value)) {
    const { definition, each } = node;
    return definition?.type === 'map' && each === undefined
      ? spellMap(value, definition.keepsTypes)
      : spellMembers(value, node);
  }
  return node.definition?.type === 'string' ? spellText(value, node.definition) : spellFree(value);
}

/** Maps hold texts, except those that hand JSON types on. */
function spellMap(map: object, keepsTypes: ParameterDefinition['keepsTypes']): JsonObject {
  if (keepsTypes === 'all') return spellFree(map) as JsonObject;
  const below = keepsTypes === 'nested' ? 'all' : undefined;
  const spell = (value: unknown): JsonValue => {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return isJsonObject(value) && !isReference(value) ? spellMap(value, below) : spellFree(value);
  };
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, spell(value)]));
}

function spellText(value: unknown, { values = [] }: ParameterDefinition): JsonValue {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'boolean') return spellFree(value);
  const word = String(value);
  return values.find((one) => one.toLowerCase() === word) ?? word;
}
