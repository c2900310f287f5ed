import { isJsonObject, jsonPathsIn, type JsonValue } from '@warmline/flow-json';
import type { CallState } from './call-state.ts';

/** Replaces the references in a text by what they mean in a call; what is not there becomes empty text. */
export function resolveText(text: string, state: CallState): string {
  let resolved = '';
  let from = 0;
  for (const { keys, start, end } of jsonPathsIn(text)) {
    resolved += text.slice(from, start) + textOf(lookUp(keys, state));
    from = end;
  }
  return resolved + text.slice(from);
}

/**
 * Resolves a parameter: a text that is one reference keeps the kind of the value it stands for, other texts are filled in,
 * lists and objects are resolved in depth. What is not there becomes empty text.
 */
export function resolveValue(value: JsonValue, state: CallState): JsonValue {
  if (typeof value === 'string') {
    const path = wholePath(value);
    return path === undefined ? resolveText(value, state) : (lookUp(path, state) ?? '');
  }
  if (Array.isArray(value)) return value.map((entry: JsonValue) => resolveValue(entry, state));
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolveValue(entry, state)]));
  }
  return value;
}

/** The text of a value: objects and lists have none, as Connect gives no way to speak or compare them. */
export function textOf(value: JsonValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

function wholePath(text: string): readonly string[] | undefined {
  const [path] = jsonPathsIn(text);
  return path?.start === 0 && path.end === text.length ? path.keys : undefined;
}

/** Null where there is nothing; elements of lists cannot be addressed (flow-language 5.1). */
function lookUp(keys: readonly string[], state: CallState): JsonValue {
  let value: JsonValue = namespaces(state);
  for (const key of keys) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return null;
    value = value[key] ?? null;
  }
  return value;
}

function namespaces({ contact, external, storedInput, flowAttributes, latestInvocation }: CallState): JsonValue {
  return {
    ...(contact as unknown as Readonly<Record<string, JsonValue>>),
    SegmentAttributes: Object.fromEntries(
      Object.entries(contact.SegmentAttributes ?? {}).map(([key, { ValueString }]) => [key, ValueString]),
    ),
    External: external,
    FlowAttributes: flowAttributes,
    LambdaInvocation: { ResultData: external, InvocationId: latestInvocation },
    StoredCustomerInput: storedInput,
  };
}
