import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';

/** A state of a machine. */
export interface NamedState {
  readonly name: string;
  readonly state: JsonObject;
  /** It stands in a branch of a Parallel, or is run for the items of a Map. */
  readonly nested: boolean;
}

/** The machines inside a state. */
const INNER = ['Branches', 'ItemProcessor', 'Iterator'];

/** All states of a machine, those of its inner machines included. */
export function statesOf(definition: JsonObject, nested = false): readonly NamedState[] {
  const { States } = definition;
  return Object.entries(isJsonObject(States) ? States : {}).flatMap(([name, state]) =>
    isJsonObject(state)
      ? [{ name, state, nested }, ...innerMachines(state).flatMap((inner) => statesOf(inner, true))]
      : [],
  );
}

/** The machine with every state changed, those of its inner machines included. */
export function mapStates(definition: JsonObject, change: (state: JsonObject) => JsonObject): JsonObject {
  const { States } = definition;
  if (!isJsonObject(States)) return definition;
  const changed = Object.entries(States).map(([name, state]) => [
    name,
    isJsonObject(state) ? mapInner(change(state), (inner) => mapStates(inner, change)) : state,
  ]);
  return { ...definition, States: Object.fromEntries(changed) as JsonObject };
}

/** All texts in a state, or in a part of one, but those of its inner machines. */
export function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]: [string, JsonValue]) =>
    INNER.includes(key) ? [] : textsIn(entry),
  );
}

function innerMachines(state: JsonObject): readonly JsonObject[] {
  return INNER.flatMap((key) => state[key] ?? []).filter(isJsonObject);
}

function mapInner(state: JsonObject, change: (inner: JsonObject) => JsonObject): JsonObject {
  const map = (value: JsonValue): JsonValue => (isJsonObject(value) ? change(value) : value);
  const given = INNER.flatMap((key) => {
    const value = state[key];
    if (value === undefined) return [];
    return [[key, Array.isArray(value) ? value.map(map) : map(value)] as const];
  });
  return { ...state, ...Object.fromEntries(given) };
}
