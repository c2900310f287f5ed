import { isJsonObject, type JsonValue } from '../json.ts';

/**
 * The text that CloudFormation will put together, as far as it is known: a text itself, `Fn::Sub` with its placeholders left
 * in place, `Fn::Join` and `Fn::ToJsonString` of known parts. What only the deployment knows stands as a placeholder, `${Name}`.
 * Undefined where the value is no text.
 */
export function joinedText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value ?? null)) return undefined;
  const { 'Fn::Sub': sub, 'Fn::Join': join, 'Fn::ToJsonString': json } = value as Readonly<Record<string, JsonValue>>;
  if (sub !== undefined) return Array.isArray(sub) ? joinedText(sub[0] as JsonValue) : joinedText(sub);
  if (json !== undefined) return typeof json === 'object' ? JSON.stringify(json) : undefined;
  if (!Array.isArray(join)) return undefined;
  const [delimiter, parts] = join as readonly JsonValue[];
  if (typeof delimiter !== 'string' || !Array.isArray(parts)) return undefined;
  return parts.map((part: JsonValue) => joinedText(part) ?? placeholder(part)).join(delimiter);
}

/** A token in the words of `Fn::Sub`: `{ "Ref": "Queue" }` is `${Queue}`, `{ "Fn::GetAtt": ["Queue", "Arn"] }` is `${Queue.Arn}`. */
function placeholder(token: JsonValue): string {
  if (!isJsonObject(token)) return '${Unknown}';
  const { Ref, 'Fn::GetAtt': attribute } = token;
  if (typeof Ref === 'string') return `\${${Ref}}`;
  const path = Array.isArray(attribute) ? attribute.filter((part) => typeof part === 'string').join('.') : attribute;
  return typeof path === 'string' && path !== '' ? `\${${path}}` : `\${${Object.keys(token)[0] ?? 'Unknown'}}`;
}
