import { isJsonObject, type JsonValue } from '@warmline/flow-json';

// aws-local-stepfunctions takes every backslash out of the text that an intrinsic function gives, so that JSON with a quotation
// mark in it is broken. In the parameters of a task the value itself is handed over instead, and made a text afterwards.

/** What marks a key whose value is to become the text of its JSON. No parameter of a service has it. */
const MARK = '\u0000json';

const JSON_TEXT = /^States\.JsonToString\(\s*(\$[^()]*?)\s*\)$/;

/** Parameters that hand over values in the place of texts made by `States.JsonToString`. */
export function markJsonTexts(parameters: JsonValue): JsonValue {
  return mapEntries(parameters, markJsonTexts, (key, value) => {
    const path = key.endsWith('.$') && typeof value === 'string' ? JSON_TEXT.exec(value)?.[1] : undefined;
    return path === undefined ? [key, value] : [`${key.slice(0, -2)}${MARK}.$`, path];
  });
}

/** Makes the texts of what such parameters came to. */
export function writeJsonTexts(parameters: JsonValue): JsonValue {
  return mapEntries(parameters, writeJsonTexts, (key, value) =>
    key.endsWith(MARK) ? [key.slice(0, -MARK.length), JSON.stringify(value)] : [key, value],
  );
}

type Entry = readonly [string, JsonValue];

/** The inner values come first. */
function mapEntries(
  value: JsonValue,
  inner: (value: JsonValue) => JsonValue,
  change: (key: string, value: JsonValue) => Entry,
): JsonValue {
  if (Array.isArray(value)) return value.map(inner);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries<JsonValue>(Object.entries(value).map(([key, entry]) => change(key, inner(entry))));
}
