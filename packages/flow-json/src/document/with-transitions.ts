import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/**
 * Gives every action that was written without `Transitions` empty ones, as actions have that end the flow: hand-written flows
 * leave them out there. The value that was read is completed in place; other values stay as they are.
 */
export function withTransitions(read: JsonValue): JsonValue {
  if (!isJsonObject(read)) return read;
  const { Actions } = read;
  if (Array.isArray(Actions)) Actions.forEach(complete);
  else complete(read);
  return read;
}

function complete(action: JsonValue): void {
  if (!isJsonObject(action) || !Object.hasOwn(action, 'Identifier') || Object.hasOwn(action, 'Transitions')) return;
  (action as { Transitions?: JsonObject }).Transitions = {};
}
