import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { markJsonTexts } from './json-texts.ts';
import { mapStates } from './states.ts';

/**
 * The definition as aws-local-stepfunctions is to run it: texts of JSON are made by us, and delays without chance, which are
 * the longest that there can be.
 */
export function prepareDefinition(definition: JsonObject): JsonObject {
  return mapStates(definition, (state) => ({
    ...state,
    ...(state['Type'] === 'Task' && { Parameters: markJsonTexts(state['Parameters'] ?? {}) }),
    ...(Array.isArray(state['Retry']) && { Retry: state['Retry'].map(withoutChance) }),
  }));
}

function withoutChance(retrier: JsonValue): JsonValue {
  return isJsonObject(retrier) ? { ...retrier, JitterStrategy: 'NONE' } : retrier;
}
