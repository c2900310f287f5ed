import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { listOf, objectOf } from './template.ts';

/** A value that only deployment knows: an import, a condition, a parameter's split. */
const COMPUTED = '${Computed}';
const MARKER = /\$\{(?:Computed|(?:Ref|GetAtt):[^}]*)\}/;
/** A marker, and after it perhaps the qualifier of a function. Logical ids are letters and digits. */
const REFERENCE = /^\$\{(?:Ref|GetAtt):([A-Za-z0-9]+)(?:\.([A-Za-z0-9.]+))?\}(?::(.+))?$/;
/** `${Id}`, `${Id.Attribute}`, `${AWS::Region}`, and `${!Literal}`, which stands for itself. */
const SUBSTITUTION = /\$\{([^}]*)\}/g;

/** A resource that a text points to. */
export interface ResourceInText {
  readonly id: string;
  /** `Arn` in `${Function.Arn}`; absent for a plain `Ref`. */
  readonly attribute: string | undefined;
  /** `PROD` in `${Function.Arn}:PROD`. */
  readonly qualifier: string | undefined;
}

/**
 * The text that CloudFormation makes of a value: a literal, or `Ref`, `Fn::GetAtt`, `Fn::Join` and `Fn::Sub` in any nesting.
 * References stand in it as markers, `${Ref:PRODAlias}`, which JSON texts carry unharmed.
 */
export function joinedText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isJsonObject(value)) return COMPUTED;
  const { Ref, 'Fn::GetAtt': getAtt, 'Fn::Join': join, 'Fn::Sub': sub } = value;
  if (typeof Ref === 'string') return `\${Ref:${Ref}}`;
  if (getAtt !== undefined) return attributeMarker(getAtt);
  if (join !== undefined) return joined(join);
  return sub === undefined ? COMPUTED : substituted(sub);
}

/** The resource that a joined text points to, with what follows it; undefined for any other text. */
export function resourceInText(text: string): ResourceInText | undefined {
  const [, id, attribute, qualifier] = REFERENCE.exec(text) ?? [];
  return id === undefined ? undefined : { id, attribute, qualifier };
}

/** The logical id that a value points to, by `Ref` or `Fn::GetAtt`; undefined for anything else. */
export function referredId(value: JsonValue | undefined): string | undefined {
  return resourceInText(joinedText(value))?.id;
}

/** Does a joined text hold anything that only deployment knows? */
export function hasMarker(text: string): boolean {
  return MARKER.test(text);
}

/** Is it a value that CloudFormation makes: `{ "Ref": … }` or `{ "Fn::…": … }`? */
export function isIntrinsic(value: JsonValue): boolean {
  const [key, second] = isJsonObject(value) ? Object.keys(value) : [];
  return second === undefined && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
}

/** `["Function", "Arn"]`, or `"Function.Arn"` as YAML allows. */
function attributeMarker(getAtt: JsonValue): string {
  const parts = Array.isArray(getAtt) ? listOf(getAtt) : [getAtt];
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length && texts.length > 0 ? `\${GetAtt:${texts.join('.')}}` : COMPUTED;
}

function joined(join: JsonValue): string {
  const [separator, parts] = listOf(join);
  if (typeof separator !== 'string' || !Array.isArray(parts)) return COMPUTED;
  return listOf(parts).map(joinedText).join(separator);
}

/** `text`, or `[text, { Name: value }]`. */
function substituted(sub: JsonValue): string {
  const [text, given] = Array.isArray(sub) ? listOf(sub) : [sub];
  if (typeof text !== 'string') return COMPUTED;
  const values = objectOf(given);
  return text.replace(SUBSTITUTION, (_, name: string) => substitution(name.trim(), values));
}

function substitution(name: string, values: JsonObject): string {
  if (name.startsWith('!')) return `\${${name.slice(1)}}`;
  if (Object.hasOwn(values, name)) return joinedText(values[name]);
  return `\${${name.includes('.') ? 'GetAtt' : 'Ref'}:${name}}`;
}
